import { z } from 'zod'
import { command } from '#domain/command.ts'
import { arrangementAt, changeFront } from './change.ts'
import { instant, locale, seen } from './fields.ts'

/** Drops a plan: what holds before it goes on. */
export const unplanFront = command({
  name: 'front.unplan',
  input: z.strictObject({ locale, version: seen, startsAt: instant }),
  allow: 'front:edit',
  scope: { locales: (_found, input) => [input.locale] },
  run: (context, { input: { locale: of, version, startsAt } }) =>
    changeFront(context, of, version, (timeline) => {
      const dropped = arrangementAt(timeline, startsAt)
      return {
        timeline: timeline.filter((one) => one !== dropped),
        whole: { did: 'unplanned', plan: startsAt },
      }
    }),
})
