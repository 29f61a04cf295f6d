import type { Locale } from '#i18n/locales.ts'
import type { Translator } from '#i18n/translate.ts'

/** The language a page is in, with what its texts and dates need. */
export interface Edition {
  locale: Locale
  t: Translator
  timeZone: string
  /** When the request came, UTC milliseconds. */
  now: number
}
