import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { storedValue } from './inside.ts'
import { fieldOf } from './keys.ts'
import { lastSetBy } from './last-set-by.ts'
import { requireTogether } from './rules.ts'
import { readWanted, writeSetting } from './write.ts'

/** A page of settings has some dozens; all of them in all languages are fewer. */
const MOST = 200

/**
 * Sets what somebody changed on one page of settings: all of it or nothing. Each comes with the value they saw; what somebody
 * else has set meanwhile is refused with who it was, and what nobody changed is left alone.
 */
export const setSettings = command({
  name: 'settings.setMany',
  input: z.strictObject({
    settings: z
      .array(
        z.strictObject({
          key: z.string(),
          locale: z.string().default(''),
          seen: z.unknown(),
          value: z.unknown(),
        }),
      )
      .min(1)
      .max(MOST),
  }),
  allow: 'settings:edit',
  run: async ({ db, now }, { input }) => {
    const before: Record<string, unknown> = {}
    const after: Record<string, unknown> = {}
    for (const { locale, seen, ...wished } of input.settings) {
      const { key, value } = readWanted({ key: wished.key, locale, value: wished.value })
      if (isDeepStrictEqual(value, seen)) continue
      const field = fieldOf(key, locale)
      const stands = await storedValue(db, key, locale)
      if (isDeepStrictEqual(value, stands)) continue
      if (!isDeepStrictEqual(seen, stands)) {
        refuse('settings.changed', { by: await lastSetBy(db, key, locale), value: spelled(stands) }, field)
      }
      await writeSetting({ db, now }, { key, locale, value })
      before[field] = stands
      after[field] = value
    }
    await requireTogether(db)
    return {
      result: { changed: Object.keys(after).length },
      subject: { kind: 'setting', id: 0 },
      before,
      after,
    }
  },
})

function spelled(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
