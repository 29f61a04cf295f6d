'use server'

import { execute } from '#domain/execute.ts'
import { enrolled } from '#domain/sessions/enrolled.ts'
import type { FormState } from '#lib/form-state.ts'
import { asking, device } from '#server/desk/asking.ts'
import { answerForm, text } from '#server/desk/form.ts'
import { openSession } from '#server/desk/open-session.ts'
import { returnPath } from '#server/desk/return-path.ts'

/** Goes in, once a second factor is set up. */
export async function goOn(_state: FormState, form: FormData): Promise<FormState> {
  return answerForm(
    form,
    () => openSession(async () => execute(enrolled, { device: device() }, await asking())),
    () => ({ to: returnPath(text(form, 'next')) }),
  )
}
