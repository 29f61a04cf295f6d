'use server'

import { refresh } from 'next/cache'
import { may } from '#domain/actor.ts'
import { addPasskey as add } from '#domain/factors/add-passkey.ts'
import { confirmTotp } from '#domain/factors/confirm-totp.ts'
import { removeTotp } from '#domain/factors/remove-totp.ts'
import { startTotp } from '#domain/factors/start-totp.ts'
import { registrationOptions } from '#domain/passkeys/options.ts'
import { relyingParty } from '#domain/passkeys/relying-party.ts'
import { refusal } from '#domain/refusal.ts'
import { deskRequest } from '#lib/desk-request.ts'
import type { FormState } from '#lib/form-state.ts'
import { action } from '#server/desk/action.ts'
import { executeSignedIn } from '#server/desk/execute-signed-in.ts'
import { answerForm, text } from '#server/desk/form.ts'
import { deskActor } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'

/** The authenticator app: `do` is start, confirm or remove. */
export async function changeTotp(_state: FormState, form: FormData): Promise<FormState> {
  switch (text(form, 'do')) {
    case 'start':
      return answerForm(form, () => executeSignedIn(startTotp, {}), begun)
    case 'remove':
      return answerForm(form, () => executeSignedIn(removeTotp, {}), removed)
    default:
      return answerForm(form, () => confirm(text(form, 'code')), confirmed)
  }
}

async function confirm(code: string) {
  if (code.trim() === '') return { ok: false as const, refusal: refusal('signIn.codeNeeded', {}, 'code') }
  return executeSignedIn(confirmTotp, { code })
}

/** The secret is no part of the answer: the page reads what its session is setting up. */
function begun() {
  refresh()
  return {}
}

async function removed() {
  refresh()
  const { t } = await deskWords()
  return { done: t('desk.account.app.removed') }
}

async function confirmed({ recoveryCodes }: { recoveryCodes: string[] | null }) {
  refresh()
  const { t } = await deskWords()
  return { done: t('desk.account.app.done'), ...(recoveryCodes && { shown: recoveryCodes }) }
}

/** Keeps a passkey that the browser has made by the options below. */
export const addPasskey = action(
  add,
  (form) => ({
    name: text(form, 'name'),
    response: text(form, 'response'),
    origin: deskRequest().origin,
  }),
  async ({ recoveryCodes }) => {
    refresh()
    const { t } = await deskWords()
    return { done: t('desk.account.passkeys.added'), ...(recoveryCodes && { shown: recoveryCodes }) }
  },
)

/** What a browser needs to make a passkey for whoever is signed in. */
export async function newPasskeyOptions() {
  const { origin, now } = deskRequest()
  const [rp, actor] = [relyingParty(origin), await deskActor()]
  return rp && may(actor, 'enrolling') ? registrationOptions(actor, rp, now) : null
}
