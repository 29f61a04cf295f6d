import { redirect } from 'next/navigation'
import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Field } from '#components/admin/form/field.client.tsx'
import { PasskeyButton } from '#components/admin/form/passkey-button.client.tsx'
import { PasswordField } from '#components/admin/form/password-field.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { relyingParty } from '#domain/passkeys/relying-party.ts'
import { forgotPath } from '#i18n/desk-paths.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { returnPath } from '#server/desk/return-path.ts'
import { signedIn } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { Door } from '../../door.tsx'
import { asked, type Query } from '../../query.ts'
import { titled } from '../../titled.ts'
import { signInByPasskey, signInByPassword, signInOptions } from './actions.ts'
import { passkeyWords } from '../../passkey-words.ts'

export const generateMetadata = () => titled((t) => t('desk.signIn.title'))

export default async function SignInPage({ searchParams }: { searchParams: Query }) {
  const next = returnPath(await asked(searchParams, 'next'))
  const person = await signedIn()
  if (person?.stage === 'full') redirect(next)
  const { t, siteName } = await deskWords()
  return (
    <Door
      title={t('desk.signIn.title')}
      lead={t('desk.signIn.lead', { site: siteName })}
      footnote={<a href={forgotPath()}>{t('desk.signIn.forgot')}</a>}
    >
      <ActionForm action={signInByPassword}>
        <input type="hidden" name="next" value={next} />
        <Field
          name="email"
          type="email"
          label={t('desk.signIn.email')}
          autoComplete="username webauthn"
          required
        />
        <PasswordField
          name="password"
          label={t('desk.signIn.password')}
          autoComplete="current-password"
          reveal={{ show: t('desk.forms.showPassword'), hide: t('desk.forms.hidePassword') }}
          required
        />
        <Submit pending={t('desk.forms.checking')}>{t('desk.signIn.enter')}</Submit>
      </ActionForm>
      {relyingParty(deskRequest().origin) && (
        <ActionForm action={signInByPasskey} className="form is-second">
          <input type="hidden" name="next" value={next} />
          <PasskeyButton options={signInOptions} words={passkeyWords(t, 'desk.signIn.passkey')} autofill />
        </ActionForm>
      )}
    </Door>
  )
}
