import { isDeepStrictEqual } from 'node:util'
import { asc, eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { liveFront } from '#db/schema/live.ts'
import { pageTag } from '#domain/page-tags.ts'
import { touch } from '#domain/touched.ts'
import { loadFront } from './rows.ts'
import { cut } from './timeline.ts'

/**
 * Makes the live rows of a language's front page, of its whole timeline: readers ask them for what holds at their time, so that
 * a plan begins without anybody doing anything. Touches the front page where something differs.
 */
export async function projectFront(db: Database, locale: string): Promise<void> {
  const rows = () =>
    db.select().from(liveFront).where(eq(liveFront.locale, locale)).orderBy(asc(liveFront.slotId))
  const before = await rows()
  await db.delete(liveFront).where(eq(liveFront.locale, locale))
  const { timeline } = await loadFront(db, locale)
  for (const { slot, position, startsAt, endsAt } of cut(timeline)) {
    const { area, sectionId, articleId } = slot
    const place = { locale, area, sectionId, position }
    await db.insert(liveFront).values({ slotId: slot.id!, ...place, articleId, startsAt, endsAt })
  }
  if (!isDeepStrictEqual(before, await rows())) touch(db, [pageTag.front(locale)])
}
