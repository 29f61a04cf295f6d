import type { Named } from '#domain/named.ts'
import { readSettings } from '#domain/settings/reader.ts'
import { instantOf, localOf } from '#lib/instant.ts'
import type { Session } from './ask.ts'
import { UsageError } from './verb.ts'

/** The site's time zone. */
export async function timeZone(): Promise<string> {
  return (await readSettings(''))['site.timeZone']
}

/** Shows instants as the site's wall clock does, `2019-07-31 15:45`; null as a dash. */
export async function clock(): Promise<(instant: number | null) => string> {
  const zone = await timeZone()
  return (instant) => (instant === null ? '–' : localOf(instant, zone).slice(0, 16).replace('T', ' '))
}

/** An instant out of the site's wall clock, `2026-11-18 09:30`. @throws UsageError */
export async function instantFrom(text: string): Promise<number> {
  try {
    return instantOf(text.trim().replace(' ', 'T'), await timeZone())
  } catch {
    throw new UsageError(
      `“${text}” is no date and time. Write it as 2026-11-18 09:30, in the site's time zone.`,
    )
  }
}

/** The name of a section, tag, author or page, in the terminal's language where it has one. */
export function nameOf({ texts }: Pick<Named, 'texts'>, { terminal }: Session): string {
  return (texts[terminal.locale] ?? Object.values(texts)[0])?.name ?? ''
}

/** Names or slugs in all languages: `en Industry news, zh 行业新闻`. */
export function inAllLanguages({ texts }: Pick<Named, 'texts'>, what: 'name' | 'slug'): string {
  return Object.entries(texts)
    .map(([locale, text]) => `${locale} ${text[what]}`)
    .join(', ')
}
