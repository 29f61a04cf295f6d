import type { z } from 'zod'
import { may } from './actor.ts'
import { requireConfirmed } from './confirmed.ts'
import type { Command, CommandContext, Done } from './command.ts'
import { Forbidden, Refused } from './refusal.ts'

/** @throws Refused `input`, naming the first field that does not fit */
export function parseInput<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const field = issue?.path.join('.') ?? ''
  throw new Refused({ key: 'input', params: { field, problem: issue?.code ?? 'custom' }, field })
}

/**
 * The part of a command that happens inside its transaction, in this order: find, allow, run.
 * @throws NotFound, Forbidden, Refused
 */
export async function perform<Schema extends z.ZodType, Prepared, Found, Result>(
  command: Command<Schema, Prepared, Found, Result>,
  context: CommandContext,
  input: z.output<Schema>,
  prepared: Prepared,
): Promise<Done<Result>> {
  const found = (await command.find?.(context, input, prepared)) as Found
  const { actor, now } = context
  const scope = command.scope?.(found, input)
  const isOwn = command.own?.is(found, actor) === true && may(actor, command.own.allow, scope)
  for (const allowance of [...(isOwn ? [] : [command.allow]), ...(command.also?.(input) ?? [])]) {
    if (!may(actor, allowance, scope)) throw new Forbidden(allowance)
  }
  if (command.confirmed) requireConfirmed(actor, now)
  return command.run(context, { input, prepared, found })
}
