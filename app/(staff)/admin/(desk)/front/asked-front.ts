import { may, type Actor } from '#domain/actor.ts'
import { Forbidden } from '#domain/refusal.ts'
import { isLocale, localeCodes, type Locale } from '#i18n/locales.ts'

/**
 * Which front page is meant, of those somebody may arrange.
 * @param asked as it stands in the address
 * @param own the person's own language, where nothing fitting is asked for
 * @throws Forbidden where they may arrange none, or not this one
 */
export function frontOf(actor: Actor, asked: string | undefined, own: Locale) {
  const locales = localeCodes.filter((code) => may(actor, 'front:edit', { locales: [code] }))
  const wanted = asked !== undefined && isLocale(asked) ? asked : undefined
  if (wanted && !locales.includes(wanted)) throw new Forbidden('front:edit')
  const locale = wanted ?? (locales.includes(own) ? own : locales[0])
  if (!locale) throw new Forbidden('front:edit')
  return { locale, locales }
}
