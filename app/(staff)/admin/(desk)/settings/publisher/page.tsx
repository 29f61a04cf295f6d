import { Section } from '#components/admin/kit/section.tsx'
import { settingsToEdit } from '#domain/settings/desk.ts'
import { languageIn, localeCodes } from '#i18n/locales.ts'
import { deskWords } from '#server/desk/words.ts'
import { titled } from '../../../titled.ts'
import { guarded } from '../../guarded.tsx'
import { SettingField } from '../setting-field.tsx'
import { SettingsPage } from '../settings-page.tsx'

const IN_EACH = ['publisher.name', 'publisher.address', 'footer.licence', 'footer.copyright'] as const
const IN_ALL = ['publisher.phone', 'publisher.email', 'footer.icp', 'footer.police'] as const

export const generateMetadata = () => titled((t) => t('desk.settings.part.publisher'))

/** Who is behind the site, with its licences and filings. */
export default function PublisherSettingsPage() {
  return guarded(async (at) => {
    const seen = await settingsToEdit(at.actor, [...IN_EACH, ...IN_ALL])
    const { t, locale: shown } = await deskWords()
    return (
      <SettingsPage at={at} part="publisher" seen={seen}>
        {localeCodes.map((locale) => {
          const shared = { seen, locale }
          return (
            <Section
              key={locale}
              id={`publisher-${locale}`}
              title={t('desk.settings.site.inLanguage', { language: languageIn(shown, locale) })}
              beside
            >
              <SettingField {...shared} setting="publisher.name" label={t('desk.settings.publisher.name')} />
              <SettingField
                {...shared}
                setting="publisher.address"
                label={t('desk.settings.publisher.address')}
              />
              <SettingField
                {...shared}
                setting="footer.licence"
                label={t('desk.settings.publisher.licence')}
                hint={t('desk.settings.publisher.licenceHint')}
              />
              <SettingField
                {...shared}
                setting="footer.copyright"
                label={t('desk.settings.publisher.copyright')}
              />
            </Section>
          )
        })}
        <Section
          id="contact"
          title={t('desk.settings.publisher.contact')}
          lead={t('desk.settings.publisher.contactLead')}
          beside
        >
          <SettingField
            {...{ seen }}
            setting="publisher.phone"
            type="tel"
            label={t('desk.settings.publisher.phone')}
            short
          />
          <SettingField
            {...{ seen }}
            setting="publisher.email"
            type="email"
            label={t('desk.settings.publisher.email')}
          />
        </Section>
        <Section
          id="filings"
          title={t('desk.settings.publisher.filings')}
          lead={t('desk.settings.publisher.filingsLead')}
          beside
        >
          <SettingField
            {...{ seen }}
            setting="footer.icp"
            label={t('desk.settings.publisher.icp')}
            hint={t('desk.settings.publisher.icpHint')}
          />
          <SettingField
            {...{ seen }}
            setting="footer.police"
            label={t('desk.settings.publisher.police')}
            hint={t('desk.settings.publisher.policeHint')}
          />
        </Section>
      </SettingsPage>
    )
  })
}
