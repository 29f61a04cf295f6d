import { match } from '@formatjs/intl-localematcher'
import Negotiator from 'negotiator'
import { isLocale, localeCodes, localeTag, type Locale } from '#i18n/locales.ts'

/** Languages of a request that are looked at; browsers send up to six. */
const MOST_WISHES = 10

/**
 * The language for a reader whose address does not say one.
 * @param acceptLanguage the header as sent, if it was
 * @param offered languages readers can choose; left out, all
 */
export function negotiateLocale(
  acceptLanguage: string | undefined,
  fallback: Locale,
  offered: readonly Locale[] = localeCodes,
): Locale {
  const wishes = new Negotiator({ headers: { 'accept-language': acceptLanguage ?? '' } })
    .languages()
    .filter(isTag)
    .slice(0, MOST_WISHES)
    // Without the bare language a reader of zh-TW would get the next wish rather than Chinese.
    .flatMap((tag) => [tag, tag.split('-')[0]!])
  if (wishes.length === 0) return fallback
  const best = match(wishes, offered.map(localeTag), localeTag(fallback))
  return offered.find((code) => localeTag(code) === best) ?? fallback
}

/** The language an address is in: its first segment; null when that is not a language. */
export function localeOfPath(path: string): Locale | null {
  const first = path.split(/[/?#\\]/, 2)[1] ?? ''
  return isLocale(first) ? first : null
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
