import { desc, eq, lt } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { internals } from '#db/schema/journal.ts'
import { transaction } from '#db/transaction.ts'
import { refreshTranslations } from './inside.ts'

/** Under it stands how far down it is known of articles from earlier versions what they translate; `0` when of all. */
const KEY = 'translations.from'

/**
 * Says of articles that are older than translation states how they stand to their sources, from the newest down, and goes on where
 * it was stopped. Of whatever changes meanwhile it is said by itself.
 * @param most how many at most in this one transaction
 * @returns whether there may be more
 */
export async function translateExisting(most: number): Promise<boolean> {
  return transaction(async (db) => {
    const from = await reachedIn(db)
    if (from === 0) return false
    const rows = await db
      .select({ id: articles.id })
      .from(articles)
      .where(from === null ? undefined : lt(articles.id, from))
      .orderBy(desc(articles.id))
      .limit(most)
    for (const { id } of rows) await refreshTranslations(db, id)
    const value = String(rows.length < most ? 0 : rows.at(-1)!.id)
    await db
      .insert(internals)
      .values({ key: KEY, value })
      .onConflictDoUpdate({ target: internals.key, set: { value } })
    return value !== '0'
  })
}

async function reachedIn(db: Database): Promise<number | null> {
  const [row] = await db.select().from(internals).where(eq(internals.key, KEY))
  return row ? Number(row.value) : null
}
