import { z } from 'zod'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { arrangementAt, changeFront } from './change.ts'
import { instant, locale, seen } from './fields.ts'

/** Lets a plan begin at another time. */
export const replanFront = command({
  name: 'front.replan',
  input: z.strictObject({ locale, version: seen, from: instant, to: instant }),
  allow: 'front:edit',
  scope: { locales: (_found, input) => [input.locale] },
  run: (context, { input: { locale: of, version, from, to } }) =>
    changeFront(context, of, version, (timeline) => {
      const moved = arrangementAt(timeline, from)
      if (to <= context.now) refuse('front.past', {}, 'to')
      if (timeline.some((one) => one.startsAt === to)) refuse('front.planThere', {}, 'to')
      const [now, ...plans] = timeline.map((one) => (one === moved ? { ...one, startsAt: to } : one))
      return {
        timeline: [now!, ...plans.sort((one, other) => one.startsAt! - other.startsAt!)],
        whole: { did: 'replanned', plan: to },
      }
    }),
})
