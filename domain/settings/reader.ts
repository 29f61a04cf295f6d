import { liveSettings } from '#db/schema/live.ts'
import { reading } from '#db/client.ts'
import { pageTag } from '#domain/page-tags.ts'
import { reads } from '#lib/answer.ts'
import { settingKeys, type SettingKey, type SettingValue } from './keys.ts'

/** Values of all public settings in one language. */
export type SiteSettings = { readonly [K in SettingKey]: SettingValue<K> }

/**
 * The site's settings as readers see them; what was never set has its initial value. An answer depends on those
 * it uses and on no other, so take them one by one: a copy of all uses all.
 */
export async function readSettings(locale: string): Promise<SiteSettings> {
  const rows = await reading().select().from(liveSettings)
  const used = {}
  for (const [key, kind] of Object.entries(settingKeys)) {
    const place = kind.perLocale ? locale : ''
    const row = rows.find((one) => one.key === key && one.locale === place)
    const value = row ? row.value : kind.initial
    Object.defineProperty(used, key, {
      enumerable: true,
      get() {
        reads(pageTag.setting(key, place))
        return value
      },
    })
  }
  return used as SiteSettings
}
