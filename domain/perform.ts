import type { z } from 'zod'
import { may, type Actor, type Capability, type Scope } from './actor.ts'
import { requireConfirmed } from './confirmed.ts'
import type { Command, CommandContext, Done, RefusedAndKept, ScopeParts } from './command.ts'
import { Forbidden, Refused } from './refusal.ts'

/** @throws Refused `input`, naming the first field that does not fit */
export function parseInput<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const parsed = schema.safeParse(raw)
  if (parsed.success) {
    const field = withNul(parsed.data)
    if (field === null) return parsed.data
    throw new Refused({ key: 'input', params: { field, problem: 'nul' }, field })
  }
  const [issue] = parsed.error.issues
  const field = issue?.path.join('.') ?? ''
  throw new Refused({ key: 'input', params: { field, problem: issue?.code ?? 'custom' }, field })
}

/** PostgreSQL takes no NUL in any text. @returns the first field with one, or null */
function withNul(value: unknown, path = ''): string | null {
  if (typeof value === 'string') return value.includes('\0') ? path : null
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return null
  for (const [key, part] of Object.entries(value)) {
    const found = withNul(part, path === '' ? key : `${path}.${key}`)
    if (found !== null) return found
  }
  return null
}

/**
 * Asks what can be asked before anything is looked up: whoever may not do it anywhere, or has not shown who they are of late,
 * gets no slow work done for them.
 * @throws Forbidden
 * @throws Refused `confirm.needed`
 */
export function mayBegin(
  { allow, own, confirmed }: Pick<Command, 'allow' | 'confirmed'> & { own?: { allow: Capability } },
  actor: Actor,
  now: number,
): void {
  if (!may(actor, allow, 'anywhere') && !(own && may(actor, own.allow, 'anywhere')))
    throw new Forbidden(allow)
  if (confirmed) requireConfirmed(actor, now)
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
): Promise<Done<Result> | RefusedAndKept> {
  const found = (await command.find?.(context, input, prepared)) as Found
  const { actor } = context
  const scope = scopeOf(command, found, input)
  const isOwn = command.own?.is(found, actor) === true && may(actor, command.own.allow, scope)
  for (const allowance of [...(isOwn ? [] : [command.allow]), ...(command.also?.(input) ?? [])]) {
    if (!may(actor, allowance, scope)) throw new Forbidden(allowance)
  }
  return command.run(context, { input, prepared, found })
}

function scopeOf<Found, Input>(
  { scope }: { scope?: ScopeParts<Found, Input> | 'anywhere' },
  found: Found,
  input: Input,
): Scope | 'anywhere' {
  if (scope === undefined || scope === 'anywhere') return scope ?? {}
  return {
    ...(scope.locales && { locales: scope.locales(found, input) }),
    ...(scope.sections && { sections: scope.sections(found, input) }),
  }
}
