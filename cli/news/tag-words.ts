import type { Command } from 'commander'
import { pickNamed } from '#domain/named.ts'
import { addAlias } from '#domain/tags/add-alias.ts'
import { archiveTag } from '#domain/tags/archive.ts'
import { findTag, pageOfTags, readTag } from '#domain/tags/desk.ts'
import { removeAlias } from '#domain/tags/remove-alias.ts'
import { unarchiveTag } from '#domain/tags/unarchive.ts'
import type { Session } from './ask.ts'
import { answer } from './output.ts'
import { localeOption, requiredLocale, UsageError, verb, type Common } from './verb.ts'

/** As many as are looked through of those put away. */
const ARCHIVED = 1000

interface AliasOptions extends Common {
  locale?: string
  add?: string
  remove?: string
}

/** `tags alias`: other words by which a tag is found. */
export function addAliases(tags: Command, session: Session): void {
  const { actor, t } = session
  verb(
    tags,
    'alias <tag>',
    'Shows the other words by which a tag is found, adds one or takes one away.',
    'tags alias steel --locale zh --add 黑色金属',
  )
    .addOption(localeOption('language of the word'))
    .option('--add <word>', 'finds the tag from now on')
    .option('--remove <word>', 'finds it no longer')
    .action(async (reference: string, options: AliasOptions) => {
      const { add, remove } = options
      if (add !== undefined && remove !== undefined) throw new UsageError('Take --add or --remove, not both.')
      const { id } = await findTag(actor, reference)
      if (add !== undefined)
        await session.ask(addAlias, { id, locale: requiredLocale(options.locale), name: add })
      if (remove !== undefined)
        await session.ask(removeAlias, { id, locale: requiredLocale(options.locale), name: remove })
      const { aliases } = await readTag(actor, id)
      answer(session, options, { id, aliases }, () =>
        aliases.length === 0
          ? t('cli.tags.noAliases', { id })
          : aliases.map(({ locale, name }) => `${locale}  ${name}`).join('\n'),
      )
    })
}

/** `tags remove | restore`. */
export function addTagEndings(tags: Command, session: Session): void {
  const { actor, t } = session

  verb(tags, 'remove <tag>', 'Puts away a tag that no live article has.', 'tags remove foundries').action(
    async (reference: string, options: Common) => {
      const { id } = await findTag(actor, reference)
      await session.ask(archiveTag, { id })
      answer(session, options, { id, removed: true }, () => t('cli.tags.removed', { id }))
    },
  )

  verb(
    tags,
    'restore <tag>',
    'Brings a tag back that was put away, by its slug or number.',
    'tags restore foundries',
  ).action(async (reference: string, options: Common) => {
    const wanted = { state: 'archived', text: '', locale: session.terminal.locale, limit: ARCHIVED } as const
    const { id } = pickNamed('tag', (await pageOfTags(actor, wanted)).tags, reference)
    await session.ask(unarchiveTag, { id })
    answer(session, options, await findTag(actor, String(id)), () => t('cli.tags.restored', { id }))
  })
}
