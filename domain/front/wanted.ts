import { inArray } from 'drizzle-orm'
import { z } from 'zod'
import { type Database, reading } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { area, instant, locale, plan, sectionId } from './fields.ts'
import type { Slot } from './timeline.ts'

/** More than anybody places; a bound for what is sent. */
const MOST = 500

/** A whole arrangement as it is sent: in each area and section the first is place 1. */
export const wantedSlots = z
  .array(
    z.strictObject({
      uid: z.string(),
      area,
      sectionId,
      startsAt: instant.nullable().default(null),
      endsAt: instant.nullable().default(null),
    }),
  )
  .max(MOST)

/** What the board asks to be filled. */
export const wantedFill = z.object({ locale, plan, slots: wantedSlots })

export type WantedSlot = z.output<typeof wantedSlots>[number]

/** What is wanted, by ids of articles; of what is not there none. */
export async function placedOf(wanted: readonly WantedSlot[], db: Database = reading()): Promise<Slot[]> {
  if (wanted.length === 0) return []
  const rows = await db
    .select({ id: articles.id, uid: articles.uid })
    .from(articles)
    .where(
      inArray(
        articles.uid,
        wanted.map(({ uid }) => uid),
      ),
    )
  const ids = new Map(rows.map(({ id, uid }) => [uid, id]))
  return wanted.flatMap(({ uid, ...slot }) => {
    const articleId = ids.get(uid)
    return articleId === undefined ? [] : [{ ...slot, articleId }]
  })
}
