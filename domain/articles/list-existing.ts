import { desc, eq, lt } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { internals } from '#db/schema/journal.ts'
import { transaction } from '#db/transaction.ts'
import { refreshListings } from './listing.ts'

/** Under it stands how far down articles from before there was a list have been put on it; `0` when all are. */
const KEY = 'listing.from'

/**
 * Puts articles on the desk's list that are older than it, from the newest down, and goes on where it was stopped. Everything
 * that changes meanwhile comes on it by itself.
 * @param most how many at most in this one transaction
 * @returns whether there may be more
 */
export async function listExisting(most: number): Promise<boolean> {
  return transaction(async (db) => {
    const from = await listedFrom(db)
    if (from === 0) return false
    const rows = await db
      .select({ id: articles.id })
      .from(articles)
      .where(from === null ? undefined : lt(articles.id, from))
      .orderBy(desc(articles.id))
      .limit(most)
    await refreshListings(
      db,
      rows.map(({ id }) => id),
    )
    const reached = rows.length < most ? 0 : rows.at(-1)!.id
    const value = String(reached)
    await db
      .insert(internals)
      .values({ key: KEY, value })
      .onConflictDoUpdate({ target: internals.key, set: { value } })
    return reached > 0
  })
}

/** The smallest id that is on the list with all above it; 0 when every article is, null before the first was put there. */
export async function listedFrom(db: Database): Promise<number | null> {
  const [row] = await db.select().from(internals).where(eq(internals.key, KEY))
  return row ? Number(row.value) : null
}
