'use server'

import type { NewSession } from '#domain/sessions/inside.ts'
import { authenticationOptions } from '#domain/passkeys/options.ts'
import { relyingParty } from '#domain/passkeys/relying-party.ts'
import { deskRequest } from '#lib/desk-request.ts'
import type { FormState } from '#lib/form-state.ts'
import { answerForm, text } from '#server/desk/form.ts'
import { returnPath } from '#server/desk/return-path.ts'
import { factorSignIn, passkeySignIn, passwordSignIn } from '#server/desk/sign-in.ts'
import { signedIn } from '#server/desk/signed-in.ts'
import { onward } from '../onward.ts'

/** Goes on by the address that stands in the form. */
function onwardOf(form: FormData) {
  const next = returnPath(text(form, 'next'))
  return (session: NewSession) => onward(session, next)
}

export async function signInByPassword(_state: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, () => passwordSignIn(form), onwardOf(form))
}

export async function signInByPasskey(_state: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, () => passkeySignIn(form), onwardOf(form))
}

/** By a one-time code, a recovery code, or a passkey after a password. */
export async function passSecondFactor(_state: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, () => factorSignIn(form), onwardOf(form))
}

/** What a browser needs to use a passkey in place of a password; the same for everybody. */
export async function signInOptions() {
  const { origin, now } = deskRequest()
  const rp = relyingParty(origin)
  return rp && authenticationOptions(rp, { purpose: 'sign-in' }, now)
}

/** What a browser needs to use one of the person's passkeys after their password. */
export async function factorOptions() {
  const { origin, now } = deskRequest()
  const [rp, person] = [relyingParty(origin), await signedIn()]
  if (!rp || person?.stage !== 'factor') return null
  return authenticationOptions(rp, { purpose: 'factor', staffUid: person.uid }, now)
}
