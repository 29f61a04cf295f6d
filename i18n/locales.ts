import { localeCodes } from '#lib/locale-codes.ts'

export { localeCodes }
export type Locale = (typeof localeCodes)[number]

const facts: Record<Locale, { bcp47: string; openGraph: string; news: string; name: string }> = {
  en: { bcp47: 'en', openGraph: 'en_GB', news: 'en', name: 'English' },
  zh: { bcp47: 'zh-Hans', openGraph: 'zh_CN', news: 'zh-cn', name: '中文' },
}

/** What each language is called in each. */
const called: Record<Locale, Record<Locale, string>> = {
  en: { en: 'English', zh: 'Chinese' },
  zh: { en: '英文', zh: '中文' },
}

export function isLocale(code: string): code is Locale {
  return (localeCodes as readonly string[]).includes(code)
}

/** BCP 47, for `lang` and hreflang. */
export function localeTag(locale: Locale): string {
  return facts[locale].bcp47
}

/** What a language is called in the words of another, as sentences need it; its code where it is none of ours. */
export function languageIn(locale: Locale, language: string): string {
  return isLocale(language) ? called[locale][language] : language
}

export function localeFacts(locale: Locale) {
  return facts[locale]
}
