import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { frontSlots } from '#db/schema/front.ts'
import { liveFront } from '#db/schema/live.ts'

/** Makes the live row of one place on the front page. */
export async function projectSlot(db: Database, slotId: number): Promise<void> {
  await db.delete(liveFront).where(eq(liveFront.slotId, slotId))
  const [slot] = await db.select().from(frontSlots).where(eq(frontSlots.id, slotId))
  if (!slot) return
  const { locale, area, sectionId, position, articleId, startsAt, endsAt } = slot
  await db
    .insert(liveFront)
    .values({ slotId, locale, area, sectionId, position, articleId, startsAt, endsAt })
}
