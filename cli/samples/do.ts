import type { z } from 'zod'
import { systemActor } from '#domain/actor.ts'
import type { Command } from '#domain/command.ts'
import { execute } from '#domain/execute.ts'

/**
 * Carries out a command for the samples, as Masthead itself. Samples are our own files, so a refusal is a
 * fault of ours and thrown.
 * @param now UTC milliseconds at which it is said to happen
 */
export async function carryOut<Schema extends z.ZodType, Prepared, Found, Result>(
  command: Command<Schema, Prepared, Found, Result>,
  input: z.input<Schema>,
  now: number,
): Promise<Result> {
  const outcome = await execute(command, input, {
    actor: systemActor,
    now,
    requestId: 'samples',
    origin: 'samples',
  })
  if (outcome.ok) return outcome.result
  const { key, params } = outcome.refusal
  throw new Error(`samples: ${command.name} was refused: ${key} ${JSON.stringify(params)}`)
}
