import { hashOf } from '#lib/hash.ts'
import type { Change } from './types.ts'

/**
 * What differs between a command's before and after, in the order of the fields. Fields are compared one by one however
 * deep they lie, lists as a whole. null as a whole counts as nothing: a thing that was made, or taken away.
 */
export function changesOf(before: unknown, after: unknown): Change[] {
  return changesAt([], before ?? undefined, after ?? undefined)
}

function changesAt(path: string[], from: unknown, to: unknown): Change[] {
  if (hashOf(from) === hashOf(to) && (from === undefined) === (to === undefined)) return []
  const fields = [from, to].filter(isFields)
  const spreads = fields.length > 0 && [from, to].every((one) => one === undefined || isFields(one))
  const names = new Set(fields.flatMap((one) => Object.keys(one)))
  if (!spreads || names.size === 0) return [{ path, from, to }]
  return [...names].flatMap((name) => changesAt([...path, name], fieldOf(from, name), fieldOf(to, name)))
}

type Fields = Record<string, unknown>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fieldOf(value: unknown, name: string): unknown {
  return isFields(value) && Object.hasOwn(value, name) ? value[name] : undefined
}
