import { z } from 'zod'
import { snapshot } from '#domain/actor.ts'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { arrangementAt, changeFront, withSlots } from './change.ts'
import { locale, plan, seen } from './fields.ts'
import { rearranged } from './rearranged.ts'
import { placedOf, wantedSlots } from './wanted.ts'

/** Arranges a front page, or one of its plans, all at once: what is sent stands there afterwards, and nothing else. */
export const arrangeFront = command({
  name: 'front.arrange',
  input: z.strictObject({ locale, version: seen, plan, slots: wantedSlots }),
  allow: 'front:edit',
  scope: { locales: (_found, input) => [input.locale] },
  run: async (context, { input }) => {
    const wanted = await placedOf(input.slots, context.db)
    if (wanted.length < input.slots.length) refuse('front.gone', {}, 'slots')
    const placed = { placedAt: context.now, placedBy: snapshot(context.actor) }
    return changeFront(context, input.locale, input.version, (timeline) => {
      const { slots } = arrangementAt(timeline, input.plan)
      return { timeline: withSlots(timeline, input.plan, rearranged(slots, wanted, placed)) }
    })
  },
})
