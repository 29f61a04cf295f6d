import type { z } from 'zod'
import { systemActor } from '#domain/actor.ts'
import type { Command } from '#domain/command.ts'
import { execute } from '#domain/execute.ts'

/** Carries out a command as Masthead itself, now. A refusal is a fault of the bench's and thrown. */
export async function carryOut<Schema extends z.ZodType, Prepared, Found, Result>(
  command: Command<Schema, Prepared, Found, Result>,
  input: z.input<Schema>,
): Promise<Result> {
  const outcome = await execute(command, input, {
    actor: systemActor,
    now: Date.now(),
    requestId: 'bench',
    origin: 'bench',
  })
  if (outcome.ok) return outcome.result
  const { key, params } = outcome.refusal
  throw new Error(`bench: ${command.name} was refused: ${key} ${JSON.stringify(params)}`)
}
