import 'server-only'
import type { z } from 'zod'
import type { Command } from '#domain/command.ts'
import { execute, type Outcome } from '#domain/execute.ts'
import { refusal } from '#domain/refusal.ts'
import { asking } from './asking.ts'

/**
 * Carries out a command for whoever is signed in; the command asks whether they may. Strangers, and whose session is over
 * meanwhile, are told so and keep what they typed; nothing is written, so that nobody can fill the audit.
 */
export async function executeSignedIn<Schema extends z.ZodType, Prepared, Found, Result>(
  command: Command<Schema, Prepared, Found, Result>,
  input: z.input<Schema>,
): Promise<Outcome<Result>> {
  const by = await asking()
  if (by.actor.kind === 'anyone') return { ok: false, refusal: refusal('signIn.ended') }
  return execute(command, input, by)
}
