import { NotFound } from '#domain/refusal.ts'
import { isLocale, type Locale } from '#i18n/locales.ts'

/** Which standing page an address means: the number in its path. @throws NotFound */
export function askedPage(id: string): number {
  if (!/^[1-9]\d{0,8}$/.test(id)) throw new NotFound('page', id)
  return Number(id)
}

/** The language an address asks for, else the one of whoever asks. */
export function askedLocale(asked: string | undefined, own: Locale): Locale {
  return asked !== undefined && isLocale(asked) ? asked : own
}
