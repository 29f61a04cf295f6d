'use server'

import { execute, type Outcome } from '#domain/execute.ts'
import { stranger } from '#domain/actor.ts'
import { attempt } from '#domain/sessions/attempt.ts'
import type { NewSession } from '#domain/sessions/inside.ts'
import { acceptLink } from '#domain/staff/accept-link.ts'
import { comparableEmail } from '#domain/staff/inside.ts'
import { requestReset } from '#domain/staff/request-reset.ts'
import { setUp } from '#domain/staff/set-up.ts'
import { deskRequest } from '#lib/desk-request.ts'
import type { FormState } from '#lib/form-state.ts'
import { asking, device } from '#server/desk/asking.ts'
import { answerForm, text } from '#server/desk/form.ts'
import { openSession } from '#server/desk/open-session.ts'
import { deskWords } from '#server/desk/words.ts'
import { onward } from './onward.ts'

/** Makes the first account. */
export async function makeFirstAccount(_state: FormState, form: FormData): Promise<FormState> {
  const { locale } = await deskWords()
  const input = { ...chosen(form), email: text(form, 'email'), name: text(form, 'name'), locale }
  return enter(form, async () => execute(setUp, input, await asking(stranger)))
}

/** Chooses a password by an invitation, or a new one. */
export async function choosePassword(_state: FormState, form: FormData): Promise<FormState> {
  return enter(form, async () => execute(acceptLink, chosen(form), await asking(stranger)))
}

/** Asks for a link by mail. The answer is the same for everybody. */
export async function askForReset(_state: FormState, form: FormData): Promise<FormState> {
  const { now, address } = deskRequest()
  const { t } = await deskWords()
  const email = text(form, 'email')
  const tried = { kind: 'reset', account: comparableEmail(email).slice(0, 1000), address } as const
  return answerForm(
    form,
    () => attempt(tried, now, async () => execute(requestReset, { email }, await asking(stranger))),
    () => ({ done: t('desk.signIn.forgotten.sent') }),
  )
}

function chosen(form: FormData) {
  return { token: text(form, 'token'), password: text(form, 'password'), device: device() }
}

/** @param begin carries out the command that the link is for */
async function enter(form: FormData, begin: () => Promise<Outcome<NewSession>>): Promise<FormState> {
  const { now, address } = deskRequest()
  return answerForm(
    form,
    () => attempt({ kind: 'link', address }, now, () => openSession(begin)),
    (session) => onward(session),
  )
}
