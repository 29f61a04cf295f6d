import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { locales } from '#db/schema/locales.ts'
import { settings } from '#db/schema/settings.ts'
import { countAllMonths } from '#domain/archive/inside.ts'
import { refuse } from '#domain/refusal.ts'
import { localeCodes } from '#lib/locale-codes.ts'
import { projectSetting } from './inside.ts'
import { fieldOf, isSettingKey, settingKeys, type SettingKey } from './keys.ts'
import { requireSound } from './rules.ts'

/** A setting as somebody wants it; `locale` is '' where it has one value for all languages. */
export interface WantedSetting {
  key: string
  locale: string
  value: unknown
}

/**
 * Reads a wished value.
 * @throws Refused `settings.unknown`, `settings.localeNeeded`, `settings.noLocale`, `settings.badValue` with the field, down to the
 * part of a list that does not fit
 */
export function readWanted({ key, locale, value }: WantedSetting): { key: SettingKey; value: unknown } {
  // Menus are kept as settings; menu.set arranges them.
  if (!isSettingKey(key) || key.startsWith('menu.')) return refuse('settings.unknown', { key }, 'key')
  const { perLocale, grammar } = settingKeys[key]
  if (perLocale !== (locale !== '')) {
    refuse(perLocale ? 'settings.localeNeeded' : 'settings.noLocale', { key }, 'locale')
  }
  const parsed = grammar.safeParse(value)
  if (parsed.success) return { key, value: parsed.data }
  const path = parsed.error.issues[0]?.path ?? []
  return refuse('settings.badValue', { key }, [fieldOf(key, locale), ...path].join('.'))
}

/** Writes a value that fits the grammar, and what follows from it. @throws Refused */
export async function writeSetting(
  { db, now }: { db: Database; now: number },
  { key, locale, value }: WantedSetting & { key: SettingKey },
): Promise<void> {
  await requireSound(db, key, value)
  await db
    .insert(settings)
    .values({ key, locale, value, updatedAt: now })
    .onConflictDoUpdate({ target: [settings.key, settings.locale], set: { value, updatedAt: now } })
  await projectSetting(db, key, locale, value)
  if (key === 'site.timeZone') await countAllMonths(db)
  if (key === 'site.languages') await keepLanguages(db, value as readonly string[])
}

/** The rows of the languages say the same: those readers can choose stand first, in their order. */
async function keepLanguages(db: Database, shown: readonly string[]): Promise<void> {
  const order = [...shown, ...localeCodes.filter((code) => !shown.includes(code))]
  for (const [at, code] of order.entries()) {
    await db
      .update(locales)
      .set({ position: at + 1, shown: shown.includes(code) })
      .where(eq(locales.code, code))
  }
}
