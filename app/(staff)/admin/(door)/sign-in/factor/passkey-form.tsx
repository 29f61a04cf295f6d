import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { PasskeyButton } from '#components/admin/form/passkey-button.client.tsx'
import type { Translator } from '#i18n/translate.ts'
import { factorOptions, passSecondFactor } from '../actions.ts'
import { passkeyWords } from '../../../passkey-words.ts'

/** A passkey as what is shown beside a password. */
export function PasskeyForm({ next, t }: { next: string; t: Translator }) {
  return (
    <ActionForm action={passSecondFactor} className="form is-second">
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="by" value="passkey" />
      <PasskeyButton options={factorOptions} words={passkeyWords(t, 'desk.signIn.factor.passkey')} />
    </ActionForm>
  )
}
