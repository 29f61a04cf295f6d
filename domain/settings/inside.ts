import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { liveSettings } from '#db/schema/live.ts'
import { settings } from '#db/schema/settings.ts'
import { isSettingKey, settingKeys } from './keys.ts'

/** The site's time zone, as set or initial. */
export async function siteZone(db: Database): Promise<string> {
  const [row] = await db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, 'site.timeZone'))
  return typeof row?.value === 'string' ? row.value : settingKeys['site.timeZone'].initial
}

/** Writes the live row of a setting, if readers may see it. */
export async function projectSetting(
  db: Database,
  key: string,
  locale: string,
  value: unknown,
): Promise<void> {
  if (!isSettingKey(key) || !settingKeys[key].public) return
  await db
    .insert(liveSettings)
    .values({ key, locale, value })
    .onConflictDoUpdate({ target: [liveSettings.key, liveSettings.locale], set: { value } })
}
