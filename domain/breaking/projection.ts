import { isDeepStrictEqual } from 'node:util'
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { breakingNews } from '#db/schema/front.ts'
import { liveBreaking } from '#db/schema/live.ts'
import { pageTag } from '#domain/page-tags.ts'
import { touch } from '#domain/touched.ts'

/**
 * Makes the live row of a language's breaking news: the newest that nobody has ended. What is over by the clock alone stays in it,
 * because readers ask it for its times.
 */
export async function projectBreaking(db: Database, locale: string): Promise<void> {
  const row = () => db.select().from(liveBreaking).where(eq(liveBreaking.locale, locale))
  const before = await row()
  await db.delete(liveBreaking).where(eq(liveBreaking.locale, locale))
  const [newest] = await db
    .select()
    .from(breakingNews)
    .where(and(eq(breakingNews.locale, locale), isNull(breakingNews.endedAt)))
    .orderBy(desc(breakingNews.id))
    .limit(1)
  if (newest) {
    const { uid, text, articleId, startsAt, endsAt } = newest
    await db.insert(liveBreaking).values({ locale, uid, text, articleId, startsAt, endsAt })
  }
  if (!isDeepStrictEqual(before, await row())) touch(db, [pageTag.breaking(locale)])
}
