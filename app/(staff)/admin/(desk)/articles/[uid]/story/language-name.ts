import { isLocale, localeFacts } from '#i18n/locales.ts'

/** What a language is called in itself; its code where it is none of ours. */
export function languageName(locale: string): string {
  return isLocale(locale) ? localeFacts(locale).name : locale
}
