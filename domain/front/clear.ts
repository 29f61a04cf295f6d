import { z } from 'zod'
import { command } from '#domain/command.ts'
import { arrangementAt, changeFront, withSlots } from './change.ts'
import { area, locale, plan, sectionId, seen } from './fields.ts'
import { numbered } from './timeline.ts'

/** Empties one place, or a whole area, of the front page; it fills itself again. */
export const clearFront = command({
  name: 'front.clear',
  input: z.strictObject({
    locale,
    area: area.optional(),
    sectionId,
    /** 1 is first; left out, all of the area. */
    position: z.int().min(1).optional(),
    plan,
    version: seen,
  }),
  allow: 'front:edit',
  scope: { locales: (_found, input) => [input.locale] },
  run: async (context, { input }) => {
    let cleared = 0
    const done = await changeFront(context, input.locale, input.version, (timeline) => {
      const places = numbered(arrangementAt(timeline, input.plan).slots)
      const kept = places.filter(
        ({ slot, position }) =>
          (input.area !== undefined && slot.area !== input.area) ||
          (input.sectionId !== null && slot.sectionId !== input.sectionId) ||
          (input.position !== undefined && position !== input.position),
      )
      cleared = places.length - kept.length
      return {
        timeline: withSlots(
          timeline,
          input.plan,
          kept.map(({ slot }) => slot),
        ),
      }
    })
    return { ...done, result: { ...done.result, cleared } }
  },
})
