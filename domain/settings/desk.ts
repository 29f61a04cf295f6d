import { reading } from '#db/client.ts'
import { locales } from '#db/schema/locales.ts'
import { settings } from '#db/schema/settings.ts'
import { may, type Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { Forbidden } from '#domain/refusal.ts'
import { fieldOf, settingKeys, type SettingKey } from './keys.ts'

/** One value of a setting; `locale` is '' where all languages have the same. */
export interface DeskSetting {
  key: SettingKey
  locale: string
  value: unknown
  /** False where it stands at its initial value. */
  set: boolean
}

/** Every setting, in every language where each has its own. @throws Forbidden */
export async function listSettings(actor: Actor): Promise<DeskSetting[]> {
  requireDesk(actor)
  const rows = await reading().select().from(settings)
  const languages = (await reading().select({ code: locales.code }).from(locales))
    .map((row) => row.code)
    .sort()
  return (Object.keys(settingKeys) as SettingKey[]).flatMap((key) => {
    const { perLocale, initial } = settingKeys[key]
    return (perLocale ? languages : ['']).map((locale) => {
      const row = rows.find((one) => one.key === key && one.locale === locale)
      return { key, locale, value: row ? row.value : initial, set: row !== undefined }
    })
  })
}

/**
 * Settings as somebody sees them who is about to change them, by field: what they send back with what they typed.
 * @throws Forbidden without `settings:edit`
 */
export async function settingsToEdit(
  actor: Actor,
  keys: readonly SettingKey[],
): Promise<Record<string, unknown>> {
  if (!may(actor, 'settings:edit', 'anywhere')) throw new Forbidden('settings:edit')
  const all = await listSettings(actor)
  const wanted = all.filter(({ key }) => keys.includes(key))
  return Object.fromEntries(wanted.map(({ key, locale, value }) => [fieldOf(key, locale), value]))
}
