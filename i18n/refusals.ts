import { formatMoment, zoneName } from './dates.ts'
import type { Locale } from './locales.ts'
import { translator } from './translate.ts'

/** Parameters that are instants, which a sentence shows as date and time. */
const INSTANTS = new Set(['until', 'from', 'at'])

/** What a person can mend, as a sentence: `refusals.<key>` of the messages with the refusal's own words in it. */
export function refusalSentence(
  { key, params }: { key: string; params: Record<string, string | number> },
  locale: Locale,
  timeZone: string,
): string {
  // Keys come from commands at run time; tests/unit/refusals.test.ts finds those that have no sentence.
  const t = translator(locale) as unknown as {
    (key: string, values: Record<string, string | number>): string
    has: (key: string) => boolean
  }
  const known = `refusals.${key}`
  if (!t.has(known)) return t('refusals.unknown', { key })
  const values = Object.entries(params).map(([name, value]) => [name, shown(name, value)] as const)
  return t(known, Object.fromEntries(values))

  function shown(name: string, value: string | number): string | number {
    if (!INSTANTS.has(name) || typeof value !== 'number') return value
    return `${formatMoment(value, locale, timeZone)} (${zoneName(value, locale, timeZone)})`
  }
}
