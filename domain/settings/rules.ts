import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { media } from '#db/schema/media.ts'
import { refuse } from '#domain/refusal.ts'
import { accentLooks, contrastText, LEAST_CONTRAST } from '#lib/accent.ts'
import { storedValue } from './inside.ts'
import { fieldOf, type SettingKey } from './keys.ts'

/** Settings whose value is a picture's uid, or '' for none. */
const pictureKeys: readonly SettingKey[] = ['site.logo', 'wechat.qr']

/**
 * What a value must be beyond its grammar.
 * @throws Refused `settings.pale`, `settings.noPicture`
 */
export async function requireSound(db: Database, key: SettingKey, value: unknown): Promise<void> {
  const field = fieldOf(key, '')
  if (key === 'site.accent') {
    const { asChosen, nearest } = accentLooks(value as string)
    if (nearest !== null) {
      const told = { contrast: contrastText(asChosen), least: LEAST_CONTRAST.toFixed(1), nearest }
      refuse('settings.pale', told, field)
    }
  }
  if (pictureKeys.includes(key) && value !== '') {
    const [row] = await db
      .select({ trashedAt: media.trashedAt })
      .from(media)
      .where(eq(media.uid, value as string))
    if (!row || row.trashedAt !== null) refuse('settings.noPicture', {}, field)
  }
}

/**
 * That settings go together as they stand now: readers who are sent to the default language can choose it.
 * @throws Refused `settings.defaultHidden`
 */
export async function requireTogether(db: Database): Promise<void> {
  const shown = (await storedValue(db, 'site.languages', '')) as readonly string[]
  const first = (await storedValue(db, 'site.defaultLocale', '')) as string
  if (!shown.includes(first)) refuse('settings.defaultHidden', {}, 'site.defaultLocale')
}
