'use server'

import { enrolled } from '#domain/sessions/enrolled.ts'
import type { FormState } from '#lib/form-state.ts'
import { device } from '#server/desk/asking.ts'
import { executeSignedIn } from '#server/desk/execute-signed-in.ts'
import { answerForm, text } from '#server/desk/form.ts'
import { openSession } from '#server/desk/open-session.ts'
import { returnPath } from '#server/desk/return-path.ts'

/** Goes in, once a second factor is set up. */
export async function goOn(_state: FormState, form: FormData): Promise<FormState> {
  return answerForm(
    form,
    () => openSession(() => executeSignedIn(enrolled, { device: device() })),
    () => ({ to: returnPath(text(form, 'next')) }),
  )
}
