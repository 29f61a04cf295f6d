import { and, asc, desc, eq, gt, inArray } from 'drizzle-orm'
import { reading, type Database } from '#db/client.ts'
import { revisions } from '#db/schema/articles.ts'
import { transaction } from '#db/transaction.ts'
import { referredTo } from './references.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Kinds that come by themselves, and in numbers. */
const THINNED: Row['reason'][] = ['autosave', 'conflict']
/** They are all kept for a week: somebody may look for what they wrote last Monday. */
const ALL_FOR = 7 * DAY
/** Then one an hour, and after a month one a day, in UTC. */
const HOURLY_FOR = 30 * DAY

/** Rows looked at in one run, and so at most deleted: few enough that other writers hardly wait. */
const ROWS = 500

type Row = Pick<typeof revisions.$inferSelect, 'id' | 'articleId' | 'reason' | 'createdAt'>

/**
 * Thins out old revisions that were autosaved or kept beside a merge: of each kind and hour, later day, the last one stays. What anything refers to stays as well.
 * @param now UTC milliseconds
 * @param after id of the last revision the run before looked at; 0 begins at the beginning
 * @returns how many are gone, and `after` for the next run
 */
export async function thinRevisions(now: number, after: number): Promise<{ gone: number; after: number }> {
  const { id, articleId, reason, createdAt } = revisions
  const rows = await reading()
    .select({ id, articleId, reason, createdAt })
    .from(revisions)
    .where(gt(id, after))
    .orderBy(asc(id))
    .limit(ROWS)
  const old = rows.filter((row) => THINNED.includes(row.reason) && row.createdAt < now - ALL_FOR)
  const gone = old.length === 0 ? 0 : await transaction((db) => thin(db, old, now))
  return { gone, after: rows.length === ROWS ? rows.at(-1)!.id : 0 }
}

async function thin(db: Database, old: readonly Row[], now: number): Promise<number> {
  const kept = await lastOnes(db, [...new Set(old.map((row) => row.articleId))], now)
  const spare = old.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
  const needed = await referredTo(db, spare)
  const unwanted = spare.filter((id) => !needed.has(id))
  for (const id of unwanted.reverse()) await remove(db, id)
  return unwanted.length
}

/** Ids of the last revision of each kind and hour or day, of some articles. */
async function lastOnes(db: Database, articleIds: number[], now: number): Promise<Set<number>> {
  const { id, articleId, reason, createdAt } = revisions
  const rows = await db
    .select({ id, articleId, reason, createdAt })
    .from(revisions)
    .where(and(inArray(articleId, articleIds), inArray(reason, THINNED)))
    .orderBy(desc(id))
  const last = new Map<string, number>()
  for (const row of rows) {
    const span = row.createdAt < now - HOURLY_FOR ? DAY : HOUR
    const place = `${row.articleId} ${row.reason} ${span} ${Math.floor(row.createdAt / span)}`
    if (!last.has(place)) last.set(place, row.id)
  }
  return new Set(last.values())
}

/** What came after it follows from then on what came before it. Called for the newer of two first. */
async function remove(db: Database, id: number): Promise<void> {
  const [row] = await db.select().from(revisions).where(eq(revisions.id, id))
  if (!row) return
  await db
    .update(revisions)
    .set({ parentId: row.parentId })
    .where(and(eq(revisions.articleId, row.articleId), eq(revisions.parentId, id)))
  await db.delete(revisions).where(eq(revisions.id, id))
}
