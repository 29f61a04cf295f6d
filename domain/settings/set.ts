import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { settings } from '#db/schema/settings.ts'
import { command } from '#domain/command.ts'
import { requireTogether } from './rules.ts'
import { readWanted, writeSetting } from './write.ts'

/** Sets one setting, in one language where it has a value per language. */
export const setSetting = command({
  name: 'settings.set',
  input: z.strictObject({
    key: z.string(),
    /** Locale code; '' where the setting has one value for all languages. */
    locale: z.string().default(''),
    value: z.unknown(),
  }),
  allow: 'settings:edit',
  run: async ({ db, now }, { input }) => {
    const { locale } = input
    const { key, value } = readWanted({ ...input, value: input.value })
    const [before] = await db
      .select()
      .from(settings)
      .where(and(eq(settings.key, key), eq(settings.locale, locale)))
    await writeSetting({ db, now }, { key, locale, value })
    await requireTogether(db)
    return {
      result: { key, locale, value },
      // Settings have no number; the audit's before and after name the key.
      subject: { kind: 'setting', id: 0 },
      before: before ? { key, locale, value: before.value } : null,
      after: { key, locale, value },
    }
  },
})
