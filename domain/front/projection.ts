import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { frontSlots } from '#db/schema/front.ts'
import { liveFront } from '#db/schema/live.ts'
import { pageTag } from '#domain/page-tags.ts'
import { touch } from '#domain/touched.ts'

/** Makes the live row of one place on the front page, and touches the front pages it stands on. */
export async function projectSlot(db: Database, slotId: number): Promise<void> {
  const row = () => db.select().from(liveFront).where(eq(liveFront.slotId, slotId))
  const before = await row()
  await db.delete(liveFront).where(eq(liveFront.slotId, slotId))
  const [slot] = await db.select().from(frontSlots).where(eq(frontSlots.id, slotId))
  if (slot) {
    const { locale, area, sectionId, position, articleId, startsAt, endsAt } = slot
    await db
      .insert(liveFront)
      .values({ slotId, locale, area, sectionId, position, articleId, startsAt, endsAt })
  }
  const after = await row()
  if (isDeepStrictEqual(before, after)) return
  touch(
    db,
    [...before, ...after].map((one) => pageTag.front(one.locale)),
  )
}
