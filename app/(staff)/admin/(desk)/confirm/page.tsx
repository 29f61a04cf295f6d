import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { PasskeyButton } from '#components/admin/form/passkey-button.client.tsx'
import { PasswordField } from '#components/admin/form/password-field.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { relyingParty } from '#domain/passkeys/relying-party.ts'
import { waysToFinish } from '#domain/sessions/ways.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { returnPath } from '#server/desk/return-path.ts'
import { atDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { passkeyWords } from '../../passkey-words.ts'
import { asked, type Query } from '../../query.ts'
import { titled } from '../../titled.ts'
import { Desk } from '../desk.tsx'
import { confirmByPasskey, confirmByPassword, confirmOptions } from './actions.ts'

export const generateMetadata = () => titled((t) => t('desk.signIn.confirm.title'))

/** Before something that is protected: the person shows once more who they are, and goes back to it. */
export default async function ConfirmPage({ searchParams }: { searchParams: Query }) {
  const at = await atDesk()
  const next = returnPath(await asked(searchParams, 'next'))
  const { t } = await deskWords()
  const { passkeys } = await waysToFinish(at.person)
  return (
    <Desk at={at}>
      <PageHead title={t('desk.signIn.confirm.title')} lead={t('desk.signIn.confirm.lead')} />
      <ActionForm action={confirmByPassword}>
        <input type="hidden" name="next" value={next} />
        <PasswordField
          name="password"
          label={t('desk.signIn.password')}
          autoComplete="current-password"
          username={at.person.email}
          reveal={{ show: t('desk.forms.showPassword'), hide: t('desk.forms.hidePassword') }}
          required
        />
        <Submit pending={t('desk.forms.checking')}>{t('desk.signIn.confirm.send')}</Submit>
      </ActionForm>
      {passkeys > 0 && relyingParty(deskRequest().origin) && (
        <ActionForm action={confirmByPasskey} className="form is-second">
          <input type="hidden" name="next" value={next} />
          <PasskeyButton options={confirmOptions} words={passkeyWords(t, 'desk.signIn.confirm.passkey')} />
        </ActionForm>
      )}
    </Desk>
  )
}
