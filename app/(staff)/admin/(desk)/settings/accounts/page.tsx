import { Section } from '#components/admin/kit/section.tsx'
import { settingsToEdit } from '#domain/settings/desk.ts'
import { fieldOf, type SettingValue } from '#domain/settings/keys.ts'
import { languageIn, localeCodes } from '#i18n/locales.ts'
import { deskWords } from '#server/desk/words.ts'
import { titled } from '../../../titled.ts'
import { guarded } from '../../guarded.tsx'
import { SettingField } from '../setting-field.tsx'
import { SettingPicture } from '../setting-picture.tsx'
import { SettingsPage } from '../settings-page.tsx'
import { AccountLines } from './account-lines.tsx'

export const generateMetadata = () => titled((t) => t('desk.settings.part.accounts'))

/** Where readers find the newsroom elsewhere. */
export default function AccountSettingsPage() {
  return guarded(async (at) => {
    const seen = await settingsToEdit(at.actor, ['wechat.qr', 'wechat.account', 'social.accounts'])
    const { t, locale: shown } = await deskWords()
    return (
      <SettingsPage at={at} part="accounts" seen={seen}>
        <Section
          id="wechat"
          title={t('desk.settings.accounts.wechat')}
          lead={t('desk.settings.accounts.wechatLead')}
          beside
        >
          <SettingPicture
            actor={at.actor}
            setting="wechat.qr"
            seen={seen}
            label={t('desk.settings.accounts.qr')}
          />
          {localeCodes.map((locale) => (
            <SettingField
              key={locale}
              {...{ seen, locale }}
              setting="wechat.account"
              label={t('desk.settings.accounts.account', { language: languageIn(shown, locale) })}
            />
          ))}
        </Section>
        {localeCodes.map((locale) => {
          const field = fieldOf('social.accounts', locale)
          return (
            <Section
              key={locale}
              id={`social-${locale}`}
              title={t('desk.settings.accounts.social', { language: languageIn(shown, locale) })}
              lead={t('desk.settings.accounts.socialLead')}
              beside
            >
              <AccountLines
                field={field}
                accounts={seen[field] as SettingValue<'social.accounts'>}
                language={languageIn(shown, locale)}
              />
            </Section>
          )
        })}
      </SettingsPage>
    )
  })
}
