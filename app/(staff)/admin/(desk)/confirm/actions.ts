'use server'

import { authenticationOptions } from '#domain/passkeys/options.ts'
import { relyingParty } from '#domain/passkeys/relying-party.ts'
import { attempt } from '#domain/sessions/attempt.ts'
import { confirm } from '#domain/sessions/confirm.ts'
import { deviceOf } from '#domain/sessions/known-device.ts'
import { deskRequest } from '#lib/desk-request.ts'
import type { FormState } from '#lib/form-state.ts'
import { device } from '#server/desk/asking.ts'
import { executeSignedIn } from '#server/desk/execute-signed-in.ts'
import { readCookie } from '#server/desk/cookies.ts'
import { answerForm, text } from '#server/desk/form.ts'
import { openSession } from '#server/desk/open-session.ts'
import { returnPath } from '#server/desk/return-path.ts'
import { atDesk } from '#server/desk/signed-in.ts'

export async function confirmByPassword(_state: FormState, form: FormData): Promise<FormState> {
  const { person } = await atDesk()
  const { now } = deskRequest()
  const known = deviceOf(await readCookie('device'), person, now)
  const shown = { by: 'password' as const, password: text(form, 'password') }
  return answerForm(
    form,
    () => attempt({ kind: 'confirm', account: person.email, device: known }, now, () => show(shown)),
    onward(form),
  )
}

export async function confirmByPasskey(_state: FormState, form: FormData): Promise<FormState> {
  const shown = { by: 'passkey' as const, response: text(form, 'response') }
  return answerForm(form, () => show(shown), onward(form))
}

/** What a browser needs to use one of the person's passkeys. */
export async function confirmOptions() {
  const { origin, now } = deskRequest()
  const [rp, { person }] = [relyingParty(origin), await atDesk()]
  return rp && authenticationOptions(rp, { purpose: 'confirm', staffUid: person.uid }, now)
}

function show(shown: { by: 'password'; password: string } | { by: 'passkey'; response: string }) {
  const { origin } = deskRequest()
  return openSession(() => executeSignedIn(confirm, { origin, device: device(), shown }))
}

function onward(form: FormData) {
  return () => ({ to: returnPath(text(form, 'next')) })
}
