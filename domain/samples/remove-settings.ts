import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { media } from '#db/schema/media.ts'
import { settings } from '#db/schema/settings.ts'
import { dropSetting } from '#domain/settings/inside.ts'
import { sampleSettings } from './sample-settings.ts'

/** Settings that name a medium. */
const PICTURES = ['site.logo', 'wechat.qr']

/**
 * Sets back what the samples set and nobody has changed since. Settings carry no author: their values tell.
 * @returns how many
 */
export async function removeSettings(db: Database): Promise<number> {
  const samples = await db.select({ uid: media.uid }).from(media).where(eq(media.sample, true))
  const pictures = new Set<unknown>(samples.map(({ uid }) => uid))
  const ofSamples = (await db.select().from(settings)).filter(
    ({ key, locale, value }) =>
      (PICTURES.includes(key) && pictures.has(value)) ||
      sampleSettings.some((one) => one.key === key && one.locale === locale && one.value === value),
  )
  for (const { key, locale } of ofSamples) await dropSetting(db, key, locale)
  return ofSamples.length
}
