import { desc, eq, lt } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { internals } from '#db/schema/journal.ts'
import { transaction } from '#db/transaction.ts'

/**
 * Does something for all articles that were there before Masthead kept it by itself, from the newest down; goes on where it was
 * stopped. Whatever changes meanwhile is kept by itself.
 * @param key under which stands how far down it was done; `0` when for all
 * @param most how many articles at most in this one transaction
 * @returns whether there may be more
 */
export async function fromTheNewest(
  key: string,
  most: number,
  work: (db: Database, articleIds: number[]) => Promise<void>,
): Promise<boolean> {
  return transaction(async (db) => {
    const from = await reachedFromNewest(db, key)
    if (from === 0) return false
    const rows = await db
      .select({ id: articles.id })
      .from(articles)
      .where(from === null ? undefined : lt(articles.id, from))
      .orderBy(desc(articles.id))
      .limit(most)
    await work(
      db,
      rows.map(({ id }) => id),
    )
    const reached = rows.length < most ? 0 : rows.at(-1)!.id
    const value = String(reached)
    await db
      .insert(internals)
      .values({ key, value })
      .onConflictDoUpdate({ target: internals.key, set: { value } })
    return reached > 0
  })
}

/** The smallest id for which it was done, with all above it; 0 when for every article, null before the first. */
export async function reachedFromNewest(db: Database, key: string): Promise<number | null> {
  const [row] = await db.select().from(internals).where(eq(internals.key, key))
  return row ? Number(row.value) : null
}
