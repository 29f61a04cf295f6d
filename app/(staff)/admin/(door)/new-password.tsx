import { PasswordField } from '#components/admin/form/password-field.client.tsx'
import type { Translator } from '#i18n/translate.ts'

/** The field for a password that is being chosen. @param username whose it is, where nobody types that */
export function NewPassword({ t, username }: { t: Translator; username?: string }) {
  return (
    <PasswordField
      name="password"
      label={t('desk.signIn.newPassword')}
      hint={t('desk.signIn.newPasswordHint')}
      autoComplete="new-password"
      username={username}
      reveal={{ show: t('desk.forms.showPassword'), hide: t('desk.forms.hidePassword') }}
      required
    />
  )
}
