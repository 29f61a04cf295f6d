'use server'

import { dropEffect } from '#domain/outbox/drop.ts'
import { retryEffect } from '#domain/outbox/retry.ts'
import { jobsPath } from '#i18n/desk-site-paths.ts'
import type { FormState } from '#lib/form-state.ts'
import { executeSignedIn } from '#server/desk/execute-signed-in.ts'
import { answerForm, text } from '#server/desk/form.ts'

/** Has an effect tried again, or drops it, as the pressed button says; the row it stood in is gone then. */
export async function settle(_state: FormState, form: FormData): Promise<FormState> {
  const said = text(form, 'do') === 'drop' ? 'dropped' : 'retried'
  const input = {
    id: Number(text(form, 'id')),
    attempts: Number(text(form, 'attempts')),
    reason: text(form, 'reason'),
  }
  const work = () =>
    said === 'dropped' ? executeSignedIn(dropEffect, input) : executeSignedIn(retryEffect, input)
  return answerForm(form, work, () => ({ to: jobsPath({ list: text(form, 'list'), said }) }))
}
