import type { Command } from 'commander'
import type { Named } from '#domain/named.ts'
import type { TextsInput } from '#domain/texts.ts'
import { localeCodes } from '#i18n/locales.ts'
import type { Session } from './ask.ts'
import { table } from './output.ts'
import { inAllLanguages } from './words.ts'

/** Name, slug and description in each language, as the options --en, --slug-en, --description-en give them. */
export type NameOptions = Partial<Record<string, string>>

/** Adds those options. @param what `a section` */
export function nameOptions(command: Command, what: string): Command {
  for (const locale of localeCodes) {
    command
      .option(`--${locale} <name>`, `name of ${what} in ${locale}`)
      .option(`--slug-${locale} <slug>`, `part of its address in ${locale}; left out, made of the name`)
      .option(`--description-${locale} <text>`, `what it is about, in ${locale}`)
  }
  return command
}

/** The texts that options give; a language of `before` keeps the name it is not given. */
export function textsFrom(options: NameOptions, before: Named['texts'] = {}): TextsInput {
  const texts: TextsInput = {}
  for (const locale of localeCodes) {
    const ending = locale.charAt(0).toUpperCase() + locale.slice(1)
    const [name, slug, description] = [
      options[locale],
      options[`slug${ending}`],
      options[`description${ending}`],
    ]
    if (name === undefined && slug === undefined && description === undefined) continue
    texts[locale] = {
      name: name ?? before[locale]?.name ?? '',
      ...(slug !== undefined && { slug }),
      ...(description !== undefined && { description }),
    }
  }
  return texts
}

/** Sections, tags, authors or pages as a table, indented by depth. */
export function namedTable(
  all: readonly (Named & { depth?: number })[],
  { t, terminal }: Session,
  none: 'cli.sections.none' | 'cli.tags.none' | 'cli.authors.none' | 'cli.pages.none',
): string {
  if (all.length === 0) return t(none)
  const rows = all.map((one) => [
    String(one.id),
    '  '.repeat(one.depth ?? 0) + inAllLanguages(one, 'name'),
    inAllLanguages(one, 'slug'),
  ])
  return table([t('cli.column.number'), t('cli.column.names'), t('cli.column.slugs')], rows, terminal.width)
}
