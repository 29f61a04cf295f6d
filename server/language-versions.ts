import type { SiteSettings } from '#domain/settings/reader.ts'
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
 * version in the site's default language, or the first where there is none. Versions in languages that readers are not offered
 * are left out: search engines are not told of them.
 */
export function hreflangs(
  versions: readonly LanguageVersion[],
  settings: Pick<SiteSettings, 'site.defaultLocale' | 'site.languages'>,
): Record<string, string> {
  const known = versions
    .filter(({ locale }) => isLocale(locale) && isOffered(locale, settings))
    .toSorted((a, b) => (a.locale < b.locale ? -1 : 1))
  const fallback = known.find((version) => version.locale === settings['site.defaultLocale']) ?? known[0]
  if (!fallback) return {}
  const tagged = known.map(({ locale, path }) => [
    isLocale(locale) ? localeTag(locale) : locale,
    absolute(path),
  ])
  return { ...(Object.fromEntries(tagged) as Record<string, string>), 'x-default': absolute(fallback.path) }
}

/** Whether readers are led to a language. Its pages are there all the same. */
export function isOffered(locale: string, settings: Pick<SiteSettings, 'site.languages'>): boolean {
  return (settings['site.languages'] as readonly string[]).includes(locale)
}
