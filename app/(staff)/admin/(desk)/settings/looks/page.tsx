import { Section } from '#components/admin/kit/section.tsx'
import { AccentField } from '#components/admin/settings/accent-field.client.tsx'
import { settingsToEdit } from '#domain/settings/desk.ts'
import { messages } from '#i18n/messages.ts'
import { deskWords } from '#server/desk/words.ts'
import { titled } from '../../../titled.ts'
import { guarded } from '../../guarded.tsx'
import { SettingPicture } from '../setting-picture.tsx'
import { SettingsPage } from '../settings-page.tsx'

export const generateMetadata = () => titled((t) => t('desk.settings.part.looks'))

/** The paper's mark and its colour. */
export default function LooksSettingsPage() {
  return guarded(async (at) => {
    const seen = await settingsToEdit(at.actor, ['site.logo', 'site.accent'])
    const { t, locale, siteName } = await deskWords()
    const accent = seen['site.accent'] as string
    return (
      <SettingsPage at={at} part="looks" seen={seen}>
        <Section
          id="logo"
          title={t('desk.settings.looks.logo')}
          lead={t('desk.settings.looks.logoLead')}
          beside
        >
          <SettingPicture
            actor={at.actor}
            setting="site.logo"
            seen={seen}
            label={t('desk.settings.looks.logo')}
          />
        </Section>
        <Section
          id="accent"
          title={t('desk.settings.looks.accent')}
          lead={t('desk.settings.looks.accentLead')}
          beside
        >
          <AccentField
            key={accent}
            name="site.accent"
            color={accent}
            siteName={siteName}
            words={messages[locale].desk.settings.looks}
          />
        </Section>
      </SettingsPage>
    )
  })
}
