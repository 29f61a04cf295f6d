import 'server-only'
import type { z } from 'zod'
import type { Command } from '#domain/command.ts'
import { execute } from '#domain/execute.ts'
import { refusal } from '#domain/refusal.ts'
import type { FormState } from '#lib/form-state.ts'
import { asking } from './asking.ts'
import { answerForm, type After } from './form.ts'

/**
 * A server action that carries out a command for whoever is signed in; the command asks whether they may. Strangers, and whose
 * session is over meanwhile, are told so and keep what they typed; nothing is written, so that nobody can fill the audit.
 * @param input the command's input out of a form
 * @param after what the person sees when it was done
 */
export function action<Schema extends z.ZodType, Prepared, Found, Result>(
  command: Command<Schema, Prepared, Found, Result>,
  input: (form: FormData) => z.input<Schema> | Promise<z.input<Schema>>,
  after: (result: Result, form: FormData) => After | Promise<After>,
): (state: FormState, form: FormData) => Promise<FormState> {
  return async (_state, form) =>
    answerForm(
      form,
      async () => {
        const by = await asking()
        if (by.actor.kind === 'anyone') return { ok: false, refusal: refusal('signIn.ended') }
        return execute(command, await input(form), by)
      },
      (result) => after(result, form),
    )
}
