import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { PasswordField } from '#components/admin/form/password-field.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { accountPath } from '#i18n/desk-paths.ts'
import { confirmedAtDesk } from '#server/desk/confirmed.ts'
import { deskWords } from '#server/desk/words.ts'
import { titled } from '../../../titled.ts'
import { AccountPage } from '../account-page.tsx'
import { changePassword } from './actions.ts'

export const generateMetadata = () => titled((t) => t('desk.account.password.title'))

export default async function PasswordPage() {
  const at = await confirmedAtDesk(accountPath('password'))
  const { t } = await deskWords()
  return (
    <AccountPage at={at} part="password">
      <Section
        id="password"
        title={t('desk.account.password.title')}
        lead={t('desk.account.password.lead')}
        beside
      >
        <ActionForm action={changePassword}>
          <PasswordField
            name="password"
            label={t('desk.account.password.next')}
            hint={t('desk.signIn.newPasswordHint')}
            autoComplete="new-password"
            username={at.person.email}
            reveal={{ show: t('desk.forms.showPassword'), hide: t('desk.forms.hidePassword') }}
            required
          />
          <Submit pending={t('desk.forms.saving')}>{t('desk.account.password.send')}</Submit>
        </ActionForm>
      </Section>
    </AccountPage>
  )
}
