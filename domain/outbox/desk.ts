import { and, asc, count, desc, inArray, isNotNull, isNull, like, not, or, type SQL } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { newerThan, olderThan } from '#db/dialect/keyset.ts'
import { outbox } from '#db/schema/journal.ts'
import { staff } from '#db/schema/staff.ts'
import { may, type Actor } from '#domain/actor.ts'
import { Forbidden, refuse } from '#domain/refusal.ts'
import { readCursor, writeCursor } from '#lib/cursor.ts'
import { DROPPED, LEFT_OUT } from './notes.ts'
import type { DeskEffect, EffectEnd, EffectList } from './types.ts'

interface Page {
  limit: number
  /** Cursor out of `next` of the page before. */
  after?: string | undefined
}

/**
 * One page of the outbox, by key: what waits, the next first; what is over, the latest first.
 * @param kinds kinds of effects that something here handles; of others nothing waits that would ever come about
 * @throws Forbidden
 * @throws Refused `cursor.unknown`
 */
export async function listEffects(
  actor: Actor,
  list: EffectList,
  kinds: readonly string[],
  page: Page,
): Promise<{ effects: DeskEffect[]; next: string | null }> {
  requireKeeper(actor)
  const { limit, after } = page
  const isWaiting = list === 'waiting'
  const at = isWaiting ? outbox.dueAt : outbox.doneAt
  const rows = await reading()
    .select()
    .from(outbox)
    .where(and(inList(list), isWaiting ? inArray(outbox.kind, [...kinds]) : undefined, placed(list, after)))
    .orderBy(...(isWaiting ? [asc(at), asc(outbox.id)] : [desc(at), desc(outbox.id)]))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const names = await namesOf(shown.map(({ payload }) => payload.to))
  const place = last && { at: (isWaiting ? last.dueAt : last.doneAt) ?? 0, id: last.id }
  return {
    effects: shown.map((row) => effectOf(row, names)),
    next: rows.length > limit && place ? writeCursor(place) : null,
  }
}

/** How many effects of each kind wait, and how many were given up. @throws Forbidden */
export async function countEffects(
  actor: Actor,
): Promise<{ waiting: { kind: string; n: number }[]; givenUp: number }> {
  requireKeeper(actor)
  const waiting = await reading()
    .select({ kind: outbox.kind, n: count() })
    .from(outbox)
    .where(inList('waiting'))
    .groupBy(outbox.kind)
    .orderBy(outbox.kind)
  const [row] = await reading().select({ n: count() }).from(outbox).where(inList('givenUp'))
  return { waiting, givenUp: row!.n }
}

function requireKeeper(actor: Actor): void {
  if (!may(actor, 'settings:edit', 'anywhere')) throw new Forbidden('settings:edit')
}

/** Its problem says that nobody wants it any more. */
const unwanted = or(like(outbox.problem, `${LEFT_OUT}%`), like(outbox.problem, `${DROPPED}%`))!

function inList(list: EffectList): SQL | undefined {
  const { doneAt, problem } = outbox
  if (list === 'waiting') return isNull(doneAt)
  if (list === 'givenUp') return and(isNotNull(doneAt), isNotNull(problem), not(unwanted))
  return and(isNotNull(doneAt), or(isNull(problem), unwanted))
}

function placed(list: EffectList, after: string | undefined): SQL | undefined {
  if (after === undefined) return undefined
  const cursor = readCursor(after)
  if (!cursor) return refuse('cursor.unknown', { cursor: after }, 'after')
  if (list === 'waiting') return newerThan(outbox.dueAt, outbox.id, cursor)
  return olderThan(outbox.doneAt, outbox.id, cursor)
}

async function namesOf(uids: readonly unknown[]): Promise<Map<string, string>> {
  const wanted = [...new Set(uids.filter((uid) => typeof uid === 'string'))]
  if (wanted.length === 0) return new Map()
  const { uid, name } = staff
  const rows = await reading().select({ uid, name }).from(staff).where(inArray(uid, wanted))
  return new Map(rows.map((row) => [row.uid, row.name]))
}

function effectOf(row: typeof outbox.$inferSelect, names: Map<string, string>): DeskEffect {
  const { id, kind, payload, createdAt, dueAt, attempts, doneAt, problem } = row
  const { template, to } = payload
  return {
    ...{ id, kind, createdAt, dueAt, attempts, doneAt },
    template: typeof template === 'string' ? template : '',
    to: typeof to === 'string' ? (names.get(to) ?? null) : null,
    ...endOf(doneAt, problem),
  }
}

function endOf(
  doneAt: number | null,
  problem: string | null,
): { end: EffectEnd | null; note: string | null } {
  if (doneAt === null) return { end: null, note: problem }
  if (problem === null) return { end: 'done', note: null }
  if (problem.startsWith(LEFT_OUT)) return { end: 'leftOut', note: problem.slice(LEFT_OUT.length) }
  if (problem.startsWith(DROPPED)) return { end: 'dropped', note: problem.slice(DROPPED.length) }
  return { end: null, note: problem }
}
