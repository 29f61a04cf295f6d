import { isLocale, localeTag } from '#i18n/locales.ts'
import { absolute } from './site-address.ts'

/** A page in one language. */
export interface LanguageVersion {
  locale: string
  path: string
}

/**
 * Addresses by hreflang, the page itself included, as each of its versions must name them alike
 * (developers.google.com/search/docs/specialty/international/localized-versions). `x-default` is the
 * version in the site's default language, or the first where there is none.
 */
export function hreflangs(
  versions: readonly LanguageVersion[],
  defaultLocale: string,
): Record<string, string> {
  const known = versions
    .filter((version) => isLocale(version.locale))
    .toSorted((a, b) => (a.locale < b.locale ? -1 : 1))
  const fallback = known.find((version) => version.locale === defaultLocale) ?? known[0]
  if (!fallback) return {}
  const tagged = known.map(({ locale, path }) => [
    isLocale(locale) ? localeTag(locale) : locale,
    absolute(path),
  ])
  return { ...(Object.fromEntries(tagged) as Record<string, string>), 'x-default': absolute(fallback.path) }
}
