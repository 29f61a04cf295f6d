import { and, asc, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { frontAreas, frontSlots } from '#db/schema/front.ts'
import { snapshot } from '#domain/actor.ts'
import { command } from '#domain/command.ts'
import { project } from '#domain/project.ts'
import { NotFound, refuse } from '#domain/refusal.ts'
import { localeCodes } from '#lib/locale-codes.ts'

const area = z.enum(frontAreas)

/** Places an article on the front page of its language; where a place is taken, the others move down. */
export const placeOnFront = command({
  name: 'front.place',
  input: z.strictObject({
    uid: z.string(),
    area,
    sectionId: z.int().positive().nullable().default(null),
    /** 1 is first. */
    position: z.int().min(1).max(50).default(1),
    startsAt: z.int().nullable().default(null),
    endsAt: z.int().nullable().default(null),
  }),
  allow: 'front:edit',
  find: async ({ db }, input) => {
    const [row] = await db.select().from(articles).where(eq(articles.uid, input.uid))
    if (!row) throw new NotFound('article', input.uid)
    return row
  },
  scope: { locales: (article) => [article.locale] },
  run: async ({ db, actor, now }, { input, found }) => {
    if (found.liveState !== 'live') refuse('front.notLive', {}, 'uid')
    if ((input.area === 'section') !== (input.sectionId !== null))
      refuse('front.sectionNeeded', {}, 'sectionId')
    if (input.startsAt !== null && input.endsAt !== null && input.startsAt >= input.endsAt) {
      refuse('front.endsBeforeStart', {}, 'endsAt')
    }
    const place = { locale: found.locale, area: input.area, sectionId: input.sectionId }
    const before = await slotsOf(db, place)
    const others = before.filter((slot) => slot.articleId !== found.id)
    for (const slot of before.filter((one) => one.articleId === found.id)) await removeSlot(db, slot.id)
    const [made] = await db
      .insert(frontSlots)
      .values({
        ...place,
        position: input.position,
        articleId: found.id,
        startsAt: input.startsAt,
        endsAt: input.endsAt,
        placedAt: now,
        placedBy: snapshot(actor),
      })
      .returning()
    const order = [...others]
    order.splice(input.position - 1, 0, made!)
    for (const [at, slot] of order.entries()) {
      await db
        .update(frontSlots)
        .set({ position: at + 1 })
        .where(eq(frontSlots.id, slot.id))
      await project(db, 'slot', slot.id)
    }
    return {
      result: { slotId: made!.id, locale: found.locale, position: order.indexOf(made!) + 1 },
      subject: { kind: 'slot', id: made!.id },
      before: before.map(({ articleId, position }) => ({ articleId, position })),
      after: order.map(({ articleId }, at) => ({ articleId, position: at + 1 })),
    }
  },
})

/** Empties one place, or a whole area, of the front page; it fills itself again. */
export const clearFront = command({
  name: 'front.clear',
  input: z.strictObject({
    locale: z.enum(localeCodes),
    area: area.optional(),
    sectionId: z.int().positive().nullable().default(null),
    /** 1 is first; left out, all of the area. */
    position: z.int().min(1).optional(),
  }),
  allow: 'front:edit',
  scope: { locales: (_found, input) => [input.locale] },
  run: async ({ db }, { input }) => {
    const areas = input.area ? [input.area] : [...frontAreas]
    const rows = []
    for (const one of areas) {
      const all = one === 'section' && input.sectionId === null
      rows.push(...(await slotsOf(db, { locale: input.locale, area: one, sectionId: input.sectionId }, all)))
    }
    const cleared = rows.filter((row) => input.position === undefined || row.position === input.position)
    for (const row of cleared) await removeSlot(db, row.id)
    return {
      result: { cleared: cleared.length },
      subject: { kind: 'slot', id: cleared[0]?.id ?? 0 },
      before: cleared.map(({ area: where, articleId, position }) => ({ area: where, articleId, position })),
      after: [],
    }
  },
})

interface Place {
  locale: string
  area: (typeof frontAreas)[number]
  sectionId: number | null
}

async function slotsOf(db: Database, place: Place, everySection = false) {
  const section =
    place.sectionId === null ? isNull(frontSlots.sectionId) : eq(frontSlots.sectionId, place.sectionId)
  return db
    .select()
    .from(frontSlots)
    .where(
      and(
        eq(frontSlots.locale, place.locale),
        eq(frontSlots.area, place.area),
        everySection ? undefined : section,
      ),
    )
    .orderBy(asc(frontSlots.position), asc(frontSlots.id))
}

async function removeSlot(db: Database, id: number): Promise<void> {
  await db.delete(frontSlots).where(eq(frontSlots.id, id))
  await project(db, 'slot', id)
}
