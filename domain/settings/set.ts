import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { settings } from '#db/schema/settings.ts'
import { countAllMonths } from '#domain/archive/inside.ts'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { projectSetting } from './inside.ts'
import { isSettingKey, settingKeys } from './keys.ts'

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
    const { key, locale } = input
    if (!isSettingKey(key)) return refuse('settings.unknown', { key }, 'key')
    const kind = settingKeys[key]
    if (kind.perLocale !== (locale !== '')) {
      refuse(kind.perLocale ? 'settings.localeNeeded' : 'settings.noLocale', { key }, 'locale')
    }
    const parsed = kind.grammar.safeParse(input.value)
    if (!parsed.success) return refuse('settings.badValue', { key }, 'value')
    const [before] = await db
      .select()
      .from(settings)
      .where(and(eq(settings.key, key), eq(settings.locale, locale)))
    const value: unknown = parsed.data
    await db
      .insert(settings)
      .values({ key, locale, value, updatedAt: now })
      .onConflictDoUpdate({ target: [settings.key, settings.locale], set: { value, updatedAt: now } })
    await projectSetting(db, key, locale, value)
    if (key === 'site.timeZone') await countAllMonths(db)
    return {
      result: { key, locale, value },
      // Settings have no number; the audit's before and after name the key.
      subject: { kind: 'setting', id: 0 },
      before: before ? { key, locale, value: before.value } : null,
      after: { key, locale, value },
    }
  },
})
