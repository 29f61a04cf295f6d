import { isDeepStrictEqual } from 'node:util'
import { and, eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { liveSettings } from '#db/schema/live.ts'
import { settings } from '#db/schema/settings.ts'
import { pageTag } from '#domain/page-tags.ts'
import { touch } from '#domain/touched.ts'
import { isSettingKey, settingKeys, type SettingKey } from './keys.ts'

/** The site's time zone, as set or initial. */
export async function siteZone(db: Database): Promise<string> {
  const [row] = await db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, 'site.timeZone'))
  return typeof row?.value === 'string' ? row.value : settingKeys['site.timeZone'].initial
}

/** The value of a setting as it stands: set, or initial. */
export async function storedValue(db: Database, key: SettingKey, locale: string): Promise<unknown> {
  const [row] = await db
    .select({ value: settings.value })
    .from(settings)
    .where(and(eq(settings.key, key), eq(settings.locale, locale)))
  return row ? row.value : settingKeys[key].initial
}

/** Writes the live row of a setting, if readers may see it, and touches what shows it. */
export async function projectSetting(
  db: Database,
  key: string,
  locale: string,
  value: unknown,
): Promise<void> {
  if (!isSettingKey(key) || !settingKeys[key].public) return
  const before = await shownValue(db, key, locale)
  await db
    .insert(liveSettings)
    .values({ key, locale, value })
    .onConflictDoUpdate({ target: [liveSettings.key, liveSettings.locale], set: { value } })
  await touchSetting(db, key, locale, before)
}

/** Sets a setting back to its initial value, and touches what shows it. */
export async function dropSetting(db: Database, key: string, locale: string): Promise<void> {
  const before = isSettingKey(key) ? await shownValue(db, key, locale) : null
  for (const table of [settings, liveSettings]) {
    await db.delete(table).where(and(eq(table.key, key), eq(table.locale, locale)))
  }
  if (isSettingKey(key)) await touchSetting(db, key, locale, before)
}

async function touchSetting(db: Database, key: SettingKey, locale: string, before: unknown): Promise<void> {
  if (isDeepStrictEqual(before, await shownValue(db, key, locale))) return
  touch(db, [pageTag.setting(key, locale)])
}

/** What readers see of a setting: what was never set has its initial value. */
async function shownValue(db: Database, key: SettingKey, locale: string): Promise<unknown> {
  const [row] = await db
    .select({ value: liveSettings.value })
    .from(liveSettings)
    .where(and(eq(liveSettings.key, key), eq(liveSettings.locale, locale)))
  return row ? row.value : settingKeys[key].initial
}
