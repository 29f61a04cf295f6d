import { and, asc, eq, lte, notInArray } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { schedules } from '#db/schema/articles.ts'
import { transaction } from '#db/transaction.ts'

/**
 * What has been due longest.
 * @param now UTC milliseconds
 * @param besides ids that rest after an attempt
 * @returns null when nothing is due
 */
export async function nextDue(now: number, besides: readonly number[]): Promise<number | null> {
  const [due] = await reading()
    .select({ id: schedules.id })
    .from(schedules)
    .where(
      and(
        eq(schedules.state, 'waiting'),
        lte(schedules.dueAt, now),
        besides.length > 0 ? notInArray(schedules.id, [...besides]) : undefined,
      ),
    )
    .orderBy(asc(schedules.dueAt), asc(schedules.id))
    .limit(1)
  return due?.id ?? null
}

/** Counts an attempt that went wrong in a way nobody foresaw. @returns how many there were, this one included */
export async function countAttempt(id: number): Promise<number> {
  return transaction(async (db) => {
    const [row] = await db
      .select({ attempts: schedules.attempts })
      .from(schedules)
      .where(eq(schedules.id, id))
    const attempts = (row?.attempts ?? 0) + 1
    await db.update(schedules).set({ attempts }).where(eq(schedules.id, id))
    return attempts
  })
}
