import type { z } from 'zod'
import { transaction } from '#db/transaction.ts'
import type { Command } from './command.ts'
import type { Asking } from './execute.ts'
import { mayBegin, parseInput, perform } from './perform.ts'
import { Refused } from './refusal.ts'

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
  const input = parseInput(command.input, rawInput)
  mayBegin(command, actor, now)
  const prepared = (await command.prepare?.(input, { actor, now, requestId })) as Prepared
  try {
    return await transaction(async (db) => {
      const done = await perform(command, { db, actor, now, requestId }, input, prepared)
      if ('refusal' in done) throw new Refused(done.refusal)
      throw new Rehearsed(done.result)
    })
  } catch (problem) {
    if (problem instanceof Rehearsed) return (problem as Rehearsed<Result>).result
    throw problem
  }
}
