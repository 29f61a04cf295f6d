import { redirect } from 'next/navigation'
import { relyingParty } from '#domain/passkeys/relying-party.ts'
import { waysToFinish } from '#domain/sessions/ways.ts'
import { factorPath, signInPath } from '#i18n/desk-paths.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { returnPath } from '#server/desk/return-path.ts'
import { signedIn } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { signOut } from '../../../sign-out.ts'
import { Door } from '../../../door.tsx'
import { asked, type Query } from '../../../query.ts'
import { titled } from '../../../titled.ts'
import { CodeForm } from './code-form.tsx'
import { PasskeyForm } from './passkey-form.tsx'

export const generateMetadata = () => titled((t) => t('desk.signIn.factor.title'))

export default async function FactorPage({ searchParams }: { searchParams: Query }) {
  const next = returnPath(await asked(searchParams, 'next'))
  const person = await signedIn()
  if (!person) redirect(signInPath(next))
  if (person.stage !== 'factor') redirect(next)
  const { t } = await deskWords()
  const ways = await waysToFinish(person)
  const byRecovery = (await asked(searchParams, 'by')) === 'recovery'
  const hasPasskey = ways.passkeys > 0 && relyingParty(deskRequest().origin) !== null
  const here = factorPath(next)
  return (
    <Door
      title={t(byRecovery ? 'desk.signIn.recovery.title' : 'desk.signIn.factor.title')}
      lead={t(byRecovery ? 'desk.signIn.recovery.lead' : 'desk.signIn.factor.lead', { name: person.name })}
      footnote={
        <>
          <p>
            {byRecovery ? (
              <a href={here}>{t('desk.signIn.factor.instead')}</a>
            ) : (
              ways.recoveryCodes > 0 && (
                <a href={`${here}${here.includes('?') ? '&' : '?'}by=recovery`}>
                  {t('desk.signIn.recovery.instead')}
                </a>
              )
            )}
          </p>
          <form action={signOut}>
            <button className="button is-quiet" type="submit">
              {t('desk.signIn.other')}
            </button>
          </form>
        </>
      }
    >
      {!byRecovery && hasPasskey && <PasskeyForm next={next} t={t} />}
      {byRecovery ? (
        <CodeForm by="recovery" next={next} t={t} />
      ) : (
        ways.totp && <CodeForm by="totp" next={next} t={t} />
      )}
      {!byRecovery && !hasPasskey && !ways.totp && <p>{t('desk.signIn.factor.elsewhere')}</p>}
    </Door>
  )
}
