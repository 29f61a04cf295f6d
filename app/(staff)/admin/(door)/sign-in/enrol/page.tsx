import { redirect } from 'next/navigation'
import { TotpForm } from '#components/admin/account/totp-form.tsx'
import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { readFactors, readTotpSetUp } from '#domain/factors/desk.ts'
import { actorOf } from '#domain/sessions/lookup.ts'
import { formatMoment } from '#i18n/dates.ts'
import { factorPath, signInPath } from '#i18n/desk-paths.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { returnPath } from '#server/desk/return-path.ts'
import { signedIn } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { Door } from '../../../door.tsx'
import { changeTotp } from '../../../factor-actions.ts'
import { recoveryWords } from '../../../factor-words.ts'
import { NewPasskeyHere } from '../../../new-passkey.tsx'
import { asked, type Query } from '../../../query.ts'
import { signOut } from '../../../sign-out.ts'
import { titled } from '../../../titled.ts'
import { goOn } from './actions.ts'

export const generateMetadata = () => titled((t) => t('desk.signIn.enrol.title'))

/** For whoever has a role that asks for a second factor, and none yet: nothing else is open to them until they do. */
export default async function EnrolPage({ searchParams }: { searchParams: Query }) {
  const next = returnPath(await asked(searchParams, 'next'))
  const person = await signedIn()
  if (!person) redirect(signInPath(next))
  if (person.stage === 'factor') redirect(factorPath(next))
  if (person.stage === 'full') redirect(next)
  const { t, locale, timeZone } = await deskWords()
  const { now } = deskRequest()
  const actor = actorOf(person)
  const { totp, passkeys } = await readFactors(actor)
  const shown = await recoveryWords(person.email)
  // What is not chosen goes away; what answers stays where it is.
  const hasPasskey = passkeys.length > 0
  const isDone = totp !== null || hasPasskey
  return (
    <Door
      title={t('desk.signIn.enrol.title')}
      lead={isDone ? t('desk.signIn.enrol.done') : t('desk.signIn.enrol.lead', { name: person.name })}
      footnote={
        <form action={signOut}>
          <button className="button is-quiet" type="submit">
            {t('desk.signIn.other')}
          </button>
        </form>
      }
    >
      {(totp !== null || !isDone) && (
        <Section id="app" title={t('desk.account.app.title')} lead={t('desk.account.app.lead')}>
          <TotpForm
            action={changeTotp}
            t={t}
            since={totp && formatMoment(totp.since, locale, timeZone)}
            offer={await readTotpSetUp(actor, now)}
            removable={false}
            shown={shown}
          />
        </Section>
      )}
      {(hasPasskey || !isDone) && (
        <Section id="passkey" title={t('desk.account.passkeys.title')} lead={t('desk.account.passkeys.lead')}>
          <NewPasskeyHere shown={shown} />
        </Section>
      )}
      {isDone && (
        <ActionForm action={goOn}>
          <input type="hidden" name="next" value={next} />
          <Submit pending={t('desk.forms.checking')}>{t('desk.signIn.enrol.go')}</Submit>
        </ActionForm>
      )}
    </Door>
  )
}
