import { Choice } from '#components/admin/form/choice.client.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { LanguageRow } from '#components/admin/settings/language-row.client.tsx'
import { settingsToEdit } from '#domain/settings/desk.ts'
import { languageIn, localeCodes, type Locale } from '#i18n/locales.ts'
import { deskWords } from '#server/desk/words.ts'
import { titled } from '../../../titled.ts'
import { guarded } from '../../guarded.tsx'
import { SettingsPage } from '../settings-page.tsx'

export const generateMetadata = () => titled((t) => t('desk.settings.part.languages'))

/** Which languages readers are offered, and which comes first. */
export default function LanguageSettingsPage() {
  return guarded(async (at) => {
    const seen = await settingsToEdit(at.actor, ['site.languages', 'site.defaultLocale'])
    const shown = seen['site.languages'] as Locale[]
    const all = [...shown, ...localeCodes.filter((code) => !shown.includes(code))]
    const { t, locale: own } = await deskWords()
    return (
      <SettingsPage at={at} part="languages" seen={seen}>
        <Section
          id="offered"
          title={t('desk.settings.languages.offered')}
          lead={t('desk.settings.languages.offeredLead')}
          beside
        >
          {all.map((code, at) => {
            const language = languageIn(own, code)
            return (
              <LanguageRow
                key={code}
                code={code}
                shown={shown.includes(code)}
                place={at + 1}
                of={all.length}
                words={{
                  legend: t('desk.settings.languages.language', { language, code }),
                  show: t('desk.settings.languages.show'),
                  place: t('desk.settings.languages.placeOf', { language }),
                }}
              />
            )
          })}
        </Section>
        <Section
          id="default"
          title={t('desk.settings.languages.default')}
          lead={t('desk.settings.languages.defaultLead')}
          beside
        >
          <Choice
            key={seen['site.defaultLocale'] as string}
            name="site.defaultLocale"
            label={t('desk.settings.languages.default')}
            hint={t('desk.settings.languages.defaultHint')}
            options={all.map((code) => ({ value: code, label: languageIn(own, code) }))}
            defaultValue={seen['site.defaultLocale'] as string}
          />
        </Section>
      </SettingsPage>
    )
  })
}
