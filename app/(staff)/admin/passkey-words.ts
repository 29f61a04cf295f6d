import type { PasskeyWords } from '#components/admin/form/passkey-button.client.tsx'
import type { Translator } from '#i18n/translate.ts'

/** What stands on and beside a button that uses a passkey. @param use message of what it is used for */
export function passkeyWords(
  t: Translator,
  use: 'desk.signIn.passkey' | 'desk.signIn.factor.passkey' | 'desk.signIn.confirm.passkey',
): PasskeyWords {
  return {
    use: t(use),
    waiting: t('desk.signIn.passkeyWaiting'),
    cancelled: t('desk.signIn.passkeyCancelled'),
    failed: t('desk.signIn.passkeyFailed'),
  }
}
