import { Choice } from '#components/admin/form/choice.client.tsx'
import { Notice } from '#components/admin/kit/notice.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { settingsToEdit } from '#domain/settings/desk.ts'
import { languageIn, localeCodes } from '#i18n/locales.ts'
import { deskWords } from '#server/desk/words.ts'
import { titled } from '../../titled.ts'
import { guarded } from '../guarded.tsx'
import { SettingField } from './setting-field.tsx'
import { SettingsPage } from './settings-page.tsx'

export const generateMetadata = () => titled((t) => t('desk.settings.title'))

/** What the site is called, and by which clock it lives. */
export default function SiteSettingsPage() {
  return guarded(async (at) => {
    const seen = await settingsToEdit(at.actor, ['site.name', 'site.tagline', 'site.timeZone'])
    const { t, locale: shown } = await deskWords()
    return (
      <SettingsPage at={at} part="site" seen={seen}>
        {localeCodes.map((locale) => (
          <Section
            key={locale}
            id={`names-${locale}`}
            title={t('desk.settings.site.inLanguage', { language: languageIn(shown, locale) })}
            lead={t('desk.settings.site.namesLead')}
            beside
          >
            <SettingField
              {...{ seen, locale }}
              setting="site.name"
              label={t('desk.settings.site.name')}
              required
            />
            <SettingField
              {...{ seen, locale }}
              setting="site.tagline"
              label={t('desk.settings.site.tagline')}
              hint={t('desk.settings.site.taglineHint')}
            />
          </Section>
        ))}
        <Section
          id="time"
          title={t('desk.settings.site.time')}
          lead={t('desk.settings.site.timeLead')}
          beside
        >
          {/* A list keeps what was chosen before it was saved: another zone, another list. */}
          <Choice
            key={seen['site.timeZone'] as string}
            as="select"
            name="site.timeZone"
            label={t('desk.settings.site.zone')}
            options={zones(seen['site.timeZone'] as string)}
            defaultValue={seen['site.timeZone'] as string}
          />
          <Notice title={t('desk.settings.site.zoneThen')}>
            <p>{t('desk.settings.site.zoneDates')}</p>
            <p>{t('desk.settings.site.zoneSchedules')}</p>
          </Notice>
        </Section>
      </SettingsPage>
    )
  })
}

/** Zones by their names; what is set may be an older name of one. */
function zones(current: string) {
  const names = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', current])
  return [...names].sort().map((value) => ({ value, label: value.replaceAll('_', ' ') }))
}
