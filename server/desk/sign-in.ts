import 'server-only'
import { execute, type Outcome } from '#domain/execute.ts'
import { stranger } from '#domain/actor.ts'
import { refusal } from '#domain/refusal.ts'
import { attempt } from '#domain/sessions/attempt.ts'
import type { NewSession } from '#domain/sessions/inside.ts'
import { deviceOf } from '#domain/sessions/known-device.ts'
import { passFactor } from '#domain/sessions/pass-factor.ts'
import { signInByPasskey } from '#domain/sessions/sign-in-by-passkey.ts'
import { signIn } from '#domain/sessions/sign-in.ts'
import { knownPerson } from '#domain/sessions/known-person.ts'
import { comparableEmail } from '#domain/staff/inside.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { asking, device } from './asking.ts'
import { readCookie } from './cookies.ts'
import { text } from './form.ts'
import { openSession } from './open-session.ts'
import { signedIn } from './signed-in.ts'

/** By e-mail and password, out of the form's fields of these names. */
export async function passwordSignIn(form: FormData): Promise<Outcome<NewSession>> {
  const [email, password] = [text(form, 'email').trim(), text(form, 'password')]
  if (email === '') return { ok: false, refusal: refusal('signIn.emailNeeded', {}, 'email') }
  if (password === '') return { ok: false, refusal: refusal('signIn.passwordNeeded', {}, 'password') }
  const { now, address } = deskRequest()
  const account = comparableEmail(email)
  const known = deviceOf(await readCookie('device'), await knownPerson(account), now)
  return attempt({ kind: 'password', account, address, device: known }, now, () =>
    openSession(async () => execute(signIn, { email, password, device: device() }, await asking(stranger))),
  )
}

/** By a passkey alone: `response` is what the browser answered. */
export async function passkeySignIn(form: FormData): Promise<Outcome<NewSession>> {
  const { origin, now, address } = deskRequest()
  const input = { response: text(form, 'response'), origin, device: device() }
  return attempt({ kind: 'passkey', address }, now, () =>
    openSession(async () => execute(signInByPasskey, input, await asking(stranger))),
  )
}

/** The second step: `by` says what `code` or `response` is. */
export async function factorSignIn(form: FormData): Promise<Outcome<NewSession>> {
  const person = await signedIn()
  if (person?.stage !== 'factor') return { ok: false, refusal: refusal('signIn.over') }
  const [by, code] = [text(form, 'by'), text(form, 'code')]
  if (by !== 'passkey' && code.trim() === '') {
    return { ok: false, refusal: refusal('signIn.codeNeeded', {}, 'code') }
  }
  const { now, origin, address } = deskRequest()
  const shown =
    by === 'passkey'
      ? { by: 'passkey' as const, response: text(form, 'response') }
      : { by: by === 'recovery' ? ('recovery' as const) : ('totp' as const), code }
  const input = { token: (await readCookie('session')) ?? '', origin, device: device(), shown }
  const pass = () => openSession(async () => execute(passFactor, input, await asking(stranger)))
  if (shown.by === 'passkey') return pass()
  const known = deviceOf(await readCookie('device'), person, now)
  const tried = { account: person.email, device: known }
  return shown.by === 'recovery'
    ? attempt({ kind: 'recovery', address, ...tried }, now, pass)
    : attempt({ kind: 'code', ...tried }, now, pass)
}
