import 'server-only'
import type { z } from 'zod'
import type { Command } from '#domain/command.ts'
import type { FormState } from '#lib/form-state.ts'
import { executeSignedIn } from './execute-signed-in.ts'
import { answerForm, type After } from './form.ts'

/**
 * A server action that carries out a command for whoever is signed in.
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
      async () => executeSignedIn(command, await input(form)),
      (result) => after(result, form),
    )
}
