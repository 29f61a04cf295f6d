import { localeTag, type Locale } from './locales.ts'

/** Things with the words between them that the language has for lists: A, B and C; A、B和C. */
export function listFormat<T>(things: readonly T[], locale: Locale): (T | string)[] {
  const format = new Intl.ListFormat(locale === 'en' ? 'en-GB' : localeTag(locale), { type: 'conjunction' })
  const parts = format.formatToParts(things.map((_, at) => String(at)))
  return parts.map(({ type, value }) => (type === 'element' ? things[Number(value)]! : value))
}
