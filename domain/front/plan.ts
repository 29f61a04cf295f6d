import { z } from 'zod'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { changeFront } from './change.ts'
import { instant, locale, seen } from './fields.ts'
import { inForce } from './timeline.ts'

/** Plans another arrangement from some time on. It begins as a copy of the one that holds then. */
export const planFront = command({
  name: 'front.plan',
  input: z.strictObject({ locale, version: seen, startsAt: instant }),
  allow: 'front:edit',
  scope: { locales: (_found, input) => [input.locale] },
  run: (context, { input: { locale: of, version, startsAt } }) =>
    changeFront(context, of, version, (timeline) => {
      if (startsAt <= context.now) refuse('front.past', {}, 'startsAt')
      if (timeline.some((one) => one.startsAt === startsAt)) refuse('front.planThere', {}, 'startsAt')
      const at = inForce(timeline, startsAt)
      const slots = timeline[at]!.slots.map((slot) => ({ ...slot, id: null }))
      return {
        timeline: timeline.toSpliced(at + 1, 0, { planId: undefined, startsAt, slots }),
        whole: { did: 'planned', plan: startsAt },
      }
    }),
})
