import { isLocale, type Locale } from '#i18n/locales.ts'
import { readCursor } from '#lib/cursor.ts'
import { decoded } from '#lib/decoded.ts'

/** The language an address names. The front answers unknown ones before a page is rendered. */
export function localeIn(code: string): Locale {
  return isLocale(code) ? code : 'en'
}

/**
 * Language and name out of an address; names arrive percent-encoded.
 * @returns slug null where it is no text or the language is unknown
 */
export async function asked(
  params: Promise<{ locale: string; slug: string }>,
): Promise<{ locale: Locale; slug: string | null }> {
  const { locale, slug } = await params
  return { locale: localeIn(locale), slug: isLocale(locale) ? decoded(slug) : null }
}

/** What stands behind the question mark. */
export type Query = Promise<Record<string, string | string[] | undefined>>

/** The cursor a list's address carries; `sound` is false where no list could have made it. */
export async function askedBefore(query: Query): Promise<{ before: string | null; sound: boolean }> {
  const before = await queried(query, 'before')
  return { before, sound: before === null || readCursor(before) !== null }
}

/** A parameter of the query, the first where it stands twice; null where it is not there. */
export async function queried(query: Query, name: string): Promise<string | null> {
  const value = (await query)[name]
  return (Array.isArray(value) ? value[0] : value) ?? null
}
