import { asc, desc, eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { frontHistory, frontPlans, fronts, frontSlots } from '#db/schema/front.ts'
import type { ActorSnapshot } from '#db/schema/json.ts'
import type { Arrangement, Slot } from './timeline.ts'

/** A slot with its row; null where it is still to be written. */
export interface KeptSlot extends Slot {
  id: number | null
  placedAt: number
  placedBy: ActorSnapshot
}

/** `planId` is null for what holds until the first plan, undefined for a plan that is still to be written. */
export interface KeptArrangement extends Arrangement<KeptSlot> {
  planId: number | null | undefined
}

/** The front page of a language as editors arranged it, from the first arrangement to the last plan. */
export interface Front {
  /** 0 before anybody arranged anything. */
  version: number
  timeline: KeptArrangement[]
}

export async function loadFront(db: Database, locale: string): Promise<Front> {
  const [front] = await db.select().from(fronts).where(eq(fronts.locale, locale))
  const plans = await db
    .select()
    .from(frontPlans)
    .where(eq(frontPlans.locale, locale))
    .orderBy(asc(frontPlans.startsAt))
  const rows = await db
    .select()
    .from(frontSlots)
    .where(eq(frontSlots.locale, locale))
    .orderBy(asc(frontSlots.position), asc(frontSlots.id))
  const slotsOf = (planId: number | null) =>
    rows
      .filter((row) => row.planId === planId)
      .map(({ locale: _l, planId: _p, position: _o, ...slot }) => slot)
  return {
    version: front?.version ?? 0,
    timeline: [
      { planId: null, startsAt: null, slots: slotsOf(null) },
      ...plans.map(({ id, startsAt }) => ({ planId: id, startsAt, slots: slotsOf(id) })),
    ],
  }
}

/** Who changed a front page last; null where nobody did. */
export async function lastChange(db: Database, locale: string): Promise<{ by: string; at: number } | null> {
  const [row] = await db
    .select({ by: frontHistory.by, at: frontHistory.at })
    .from(frontHistory)
    .where(eq(frontHistory.locale, locale))
    .orderBy(desc(frontHistory.version))
    .limit(1)
  return row ? { by: row.by.name, at: row.at } : null
}
