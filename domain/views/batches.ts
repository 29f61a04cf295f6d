import { inArray, sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { transaction } from '#db/transaction.ts'
import { viewDays, viewTotals } from '#db/schema/views.ts'
import { add, tally, type Counts } from './tally.ts'

/** Rows of one statement: PostgreSQL takes 65,535 values, SQLite 32,766, a row has three. */
const ROWS = 5000

/**
 * Writes the counts held in memory, all in one transaction. Called every few seconds and before the
 * process ends; while one batch is being written, another call writes nothing.
 * @returns how many readings were written
 * @throws what the database throws; the counts are held again
 */
export async function writeCounts(): Promise<number> {
  const state = tally()
  if (state.held.size === 0 || state.writing.size > 0) return 0
  const batch = state.held
  state.writing = batch
  state.held = new Map()
  try {
    await write(batch)
  } catch (problem) {
    for (const [day, id, count] of rowsOf(batch)) add(state.held, day, id, count)
    throw problem
  } finally {
    state.writing = new Map()
  }
  return rowsOf(batch).reduce((sum, [, , count]) => sum + count, 0)
}

async function write(batch: Counts): Promise<void> {
  const counted = rowsOf(batch).map(([day, articleId, count]) => ({ articleId, day, count }))
  await transaction(async (db) => {
    const there = await existing(db, [...new Set(counted.map((row) => row.articleId))])
    const days = counted.filter((row) => there.has(row.articleId))
    const sums = new Map<number, number>()
    for (const row of days) sums.set(row.articleId, (sums.get(row.articleId) ?? 0) + row.count)
    const totals = [...sums].map(([articleId, count]) => ({ articleId, count }))
    for (let at = 0; at < days.length; at += ROWS) {
      await db
        .insert(viewDays)
        .values(days.slice(at, at + ROWS))
        .onConflictDoUpdate({
          target: [viewDays.articleId, viewDays.day],
          set: { count: sql`${viewDays.count} + excluded.count` },
        })
    }
    for (let at = 0; at < totals.length; at += ROWS) {
      await db
        .insert(viewTotals)
        .values(totals.slice(at, at + ROWS))
        .onConflictDoUpdate({
          target: viewTotals.articleId,
          set: { count: sql`${viewTotals.count} + excluded.count` },
        })
    }
  })
}

/** Which articles are still there: samples may have been removed since they were read. */
async function existing(db: Database, ids: number[]): Promise<Set<number>> {
  const found = new Set<number>()
  for (let at = 0; at < ids.length; at += ROWS) {
    const some = ids.slice(at, at + ROWS)
    const rows = await db.select({ id: articles.id }).from(articles).where(inArray(articles.id, some))
    for (const { id } of rows) found.add(id)
  }
  return found
}

function rowsOf(counts: Counts): [day: string, articleId: number, count: number][] {
  return [...counts].flatMap(([day, ofDay]) =>
    [...ofDay].map(([id, count]): [string, number, number] => [day, id, count]),
  )
}
