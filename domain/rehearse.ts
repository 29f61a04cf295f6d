import type { z } from 'zod'
import { transaction } from '#db/transaction.ts'
import { may } from './actor.ts'
import type { Command } from './command.ts'
import type { Asking } from './execute.ts'
import { Forbidden, Refused } from './refusal.ts'

/** Carries the result out of a transaction that is rolled back. */
class Rehearsed<Result> extends Error {
  readonly result: Result
  constructor(result: Result) {
    super('rehearsed')
    this.result = result
  }
}

/**
 * What a command would answer: all of it is done and then rolled back, so that nothing is left, no audit
 * row either. Only for commands whose `prepare` writes nothing but reads.
 *
 * @throws Refused, Forbidden, NotFound, and whatever went wrong unexpectedly
 */
export async function rehearse<Schema extends z.ZodType, Prepared, Found, Result>(
  command: Command<Schema, Prepared, Found, Result>,
  rawInput: z.input<Schema>,
  { actor, now, requestId }: Asking,
): Promise<Result> {
  const parsed = command.input.safeParse(rawInput)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const field = issue?.path.join('.') ?? ''
    throw new Refused({ key: 'input', params: { field, problem: issue?.code ?? 'custom' }, field })
  }
  const input = parsed.data
  const prepared = (await command.prepare?.(input, { actor, now, requestId })) as Prepared
  try {
    return await transaction(async (db) => {
      const context = { db, actor, now, requestId }
      const found = (await command.find?.(context, input, prepared)) as Found
      if (!may(actor, command.allow, command.scope?.(found, input))) throw new Forbidden(command.allow)
      const done = await command.run(context, { input, prepared, found })
      throw new Rehearsed(done.result)
    })
  } catch (problem) {
    if (problem instanceof Rehearsed) return (problem as Rehearsed<Result>).result
    throw problem
  }
}
