import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { frontHistory } from '#db/schema/front.ts'
import type { FrontArrangement } from '#db/schema/json.ts'
import { snapshot } from '#domain/actor.ts'
import { command } from '#domain/command.ts'
import { NotFound } from '#domain/refusal.ts'
import { changeFront } from './change.ts'
import { locale, seen } from './fields.ts'
import { beginning, mayStand, placeables, sectionsOf } from './placeable.ts'
import { rearranged } from './rearranged.ts'
import type { KeptArrangement } from './rows.ts'
import { fold, type Timeline } from './timeline.ts'

/**
 * Makes the front page what a version of it would be by now: its plans that have begun since then hold, those to come wait.
 * Articles that may not stand there any more are left out and named, and those in sections that are gone.
 */
export const restoreFront = command({
  name: 'front.restore',
  input: z.strictObject({ locale, version: seen, to: z.int().positive() }),
  allow: 'front:edit',
  find: async ({ db }, input) => {
    const [row] = await db
      .select({ arrangements: frontHistory.arrangements })
      .from(frontHistory)
      .where(and(eq(frontHistory.locale, input.locale), eq(frontHistory.version, input.to)))
    if (!row) throw new NotFound('version', input.to)
    return row
  },
  scope: { locales: (_found, input) => [input.locale] },
  run: async (context, { input, found: { arrangements } }) => {
    const { db, actor, now } = context
    const wanted = fold(timelineOf(arrangements), now)
    const all = wanted.flatMap(({ slots }) => slots)
    const articles = await placeables(
      db,
      all.map(({ articleId }) => articleId),
    )
    const sections = await sectionsOf(db, all)
    const leftOut = new Map<string, string>()
    const placed = { placedAt: now, placedBy: snapshot(actor) }
    const done = await changeFront(context, input.locale, input.version, (timeline) => ({
      timeline: wanted.map(({ startsAt, slots }): KeptArrangement => {
        const there = timeline.find((one) => one.startsAt === startsAt)
        const fit = slots.filter((slot) => {
          const article = articles.get(slot.articleId)
          const isPlace = slot.sectionId === null || sections.has(slot.sectionId)
          const fits = isPlace && mayStand(article, beginning(startsAt, slot, now), now)
          if (!fits) leftOut.set(article?.uid ?? '', article?.headline ?? '')
          return fits
        })
        return { planId: there?.planId, startsAt, slots: rearranged(there?.slots ?? [], fit, placed) }
      }),
      whole: { did: 'restored', plan: null, version: input.to },
    }))
    const gone = [...leftOut].map(([uid, headline]) => ({ uid, headline }))
    return { ...done, result: { ...done.result, leftOut: gone } }
  },
})

function timelineOf(arrangements: readonly FrontArrangement[]): Timeline {
  return arrangements.map(({ from, slots }) => ({
    startsAt: from,
    slots: slots
      .toSorted((one, other) => one.position - other.position)
      .map(({ position: _, ...slot }) => slot),
  }))
}
