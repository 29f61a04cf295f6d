import { and, eq, inArray } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { frontPlans, frontSlots } from '#db/schema/front.ts'
import type { ActorSnapshot } from '#db/schema/json.ts'
import type { KeptArrangement } from './rows.ts'
import { numbered } from './timeline.ts'

interface Writing {
  locale: string
  now: number
  by: ActorSnapshot
}

/** Makes plans and slots of a language what a timeline says, whatever they were; rows that stay keep their numbers. */
export async function writeTimeline(
  db: Database,
  { locale, now, by }: Writing,
  timeline: readonly KeptArrangement[],
): Promise<void> {
  const keptPlans = new Set<number>()
  const keptSlots = new Set<number>()
  for (const { planId: known, startsAt, slots } of timeline) {
    const planId = known === undefined ? await addPlan(db, locale, startsAt!, now, by) : known
    if (planId !== null) {
      keptPlans.add(planId)
      await db.update(frontPlans).set({ startsAt: startsAt! }).where(eq(frontPlans.id, planId))
    }
    for (const { slot, position } of numbered(slots)) {
      const { id, ...values } = slot
      const row = { ...values, locale, planId, position }
      if (id === null) keptSlots.add((await db.insert(frontSlots).values(row).returning())[0]!.id)
      else {
        keptSlots.add(id)
        await db.update(frontSlots).set(row).where(eq(frontSlots.id, id))
      }
    }
  }
  await dropOthers(db, locale, keptSlots, keptPlans)
}

async function addPlan(
  db: Database,
  locale: string,
  startsAt: number,
  createdAt: number,
  createdBy: ActorSnapshot,
): Promise<number> {
  const [row] = await db.insert(frontPlans).values({ locale, startsAt, createdAt, createdBy }).returning()
  return row!.id
}

/** Slots first: they name their plans. */
async function dropOthers(db: Database, locale: string, slots: Set<number>, plans: Set<number>) {
  for (const [table, kept] of [
    [frontSlots, slots],
    [frontPlans, plans],
  ] as const) {
    const rows = await db.select({ id: table.id }).from(table).where(eq(table.locale, locale))
    const gone = rows.map(({ id }) => id).filter((id) => !kept.has(id))
    if (gone.length > 0) await db.delete(table).where(and(eq(table.locale, locale), inArray(table.id, gone)))
  }
}
