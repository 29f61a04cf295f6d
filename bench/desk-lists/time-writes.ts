import { eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { articles, revisions } from '#db/schema/articles.ts'
import { refreshListing } from '#domain/articles/inside.ts'
import { sampleIds } from '../fill/sample-ids.ts'

/** Rolls back what was timed. */
class Timed extends Error {}

/** Milliseconds that a change of an article takes longer because the list follows it; nothing of it stays. */
export async function timeWrites(count: number): Promise<number[]> {
  const times: number[] = []
  for (const id of await sampleIds(count)) {
    const [article] = await reading().select().from(articles).where(eq(articles.id, id))
    try {
      await transaction(async (db) => {
        await db
          .update(revisions)
          .set({ createdAt: Date.now() })
          .where(eq(revisions.id, article!.headRevisionId!))
        const begun = performance.now()
        await refreshListing(db, id)
        times.push(performance.now() - begun)
        throw new Timed()
      })
    } catch (problem) {
      if (!(problem instanceof Timed)) throw problem
    }
  }
  return times
}
