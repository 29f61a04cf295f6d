import { liveSettings } from '#db/schema/live.ts'
import { reading } from '#db/client.ts'
import { settingKeys, type SettingKey, type SettingValue } from './keys.ts'

/** Values of all public settings in one language. */
export type SiteSettings = { [K in SettingKey]: SettingValue<K> }

/** The site's settings as readers see them; what was never set has its initial value. */
export async function readSettings(locale: string): Promise<SiteSettings> {
  const rows = await reading().select().from(liveSettings)
  const values = Object.fromEntries(
    Object.entries(settingKeys).map(([key, kind]) => {
      const row = rows.find((one) => one.key === key && one.locale === (kind.perLocale ? locale : ''))
      return [key, row ? row.value : kind.initial]
    }),
  )
  return values as SiteSettings
}
