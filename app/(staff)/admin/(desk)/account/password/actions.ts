'use server'

import { changePassword as change } from '#domain/account/change-password.ts'
import type { FormState } from '#lib/form-state.ts'
import { device } from '#server/desk/asking.ts'
import { executeSignedIn } from '#server/desk/execute-signed-in.ts'
import { answerForm, text } from '#server/desk/form.ts'
import { openSession } from '#server/desk/open-session.ts'
import { deskWords } from '#server/desk/words.ts'

/** Chooses a new password: all sessions end, and this browser gets a new one. */
export async function changePassword(_state: FormState, form: FormData): Promise<FormState> {
  const input = { password: text(form, 'password'), device: device() }
  const { t } = await deskWords()
  return answerForm(
    form,
    () => openSession(() => executeSignedIn(change, input)),
    () => ({ done: t('desk.account.password.done') }),
  )
}
