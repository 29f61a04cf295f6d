import type { Command } from 'commander'
import { archiveAuthor } from '#domain/authors/archive.ts'
import { createAuthor } from '#domain/authors/create.ts'
import { findAuthor, listAuthors, pageOfAuthors } from '#domain/authors/desk.ts'
import { unarchiveAuthor } from '#domain/authors/unarchive.ts'
import { updateAuthor } from '#domain/authors/update.ts'
import { pickNamed } from '#domain/named.ts'
import type { Session } from './ask.ts'
import { uidOfPicture } from './files.ts'
import { namedTable, nameOptions, textsFrom, type NameOptions } from './named-options.ts'
import { answer } from './output.ts'
import { noun, UsageError, verb, type Common } from './verb.ts'

/** As many as are looked through of those put away. */
const ARCHIVED = 1000

type Options = Common & NameOptions & { portrait?: string | false }

/** `authors …`: people with a page. */
export function addAuthors(program: Command, session: Session): void {
  const { actor, t } = session
  const authors = noun(
    program,
    'authors',
    'People with a page. An author is named by their slug in any language.',
  )
  const find = (reference: string) => findAuthor(actor, reference)

  verb(authors, 'list', 'Lists all authors.', 'authors list').action(async (options: Common) => {
    const all = await listAuthors(actor)
    answer(session, options, all, () => namedTable(all, session, 'cli.authors.none'))
  })

  nameOptions(
    verb(authors, 'add', 'Adds an author.', 'authors add --en "Chen Yuhan" --zh 陈雨涵 --portrait chen.jpg'),
    'the author',
  )
    .option('--portrait <picture>', 'file of a picture')
    .action(async (options: Options) => {
      const texts = textsFrom(options)
      if (Object.keys(texts).length === 0)
        throw new UsageError('Name the author: --en NAME, --zh NAME or both.')
      const portrait = options.portrait ? { portrait: await uidOfPicture(options.portrait, session) } : {}
      const { id } = await session.ask(createAuthor, { texts, ...portrait })
      answer(session, options, await find(String(id)), () => t('cli.authors.added', { id }))
    })

  nameOptions(
    verb(
      authors,
      'edit <author>',
      'Changes names, descriptions or portrait. Bylines keep the name as it was printed.',
      'authors edit chen-yuhan --description-en "Writes about foundries."',
    ),
    'the author',
  )
    .option('--portrait <picture>', 'file of a picture')
    .option('--no-portrait', 'no portrait any more')
    .action(async (reference: string, options: Options) => {
      const { id, texts } = await find(reference)
      const changed = textsFrom(options, texts)
      const { portrait: file } = options
      // commander says true where neither of the two was given.
      const isPortraitGiven = typeof file === 'string' || file === false
      if (Object.keys(changed).length === 0 && !isPortraitGiven) {
        throw new UsageError(
          'Say what to change: --en NAME, --description-en TEXT, --portrait FILE and so on.',
        )
      }
      const portrait = typeof file === 'string' ? await uidOfPicture(file, session) : null
      await session.ask(updateAuthor, { id, texts: changed, ...(isPortraitGiven && { portrait }) })
      answer(session, options, await find(String(id)), () => t('cli.authors.edited', { id }))
    })

  verb(
    authors,
    'remove <author>',
    'Puts an author away: bylines keep the name as printed, the page answers 410.',
    'authors remove chen-yuhan',
  ).action(async (reference: string, options: Common) => {
    const { id } = await find(reference)
    await session.ask(archiveAuthor, { id })
    answer(session, options, { id, removed: true }, () => t('cli.authors.removed', { id }))
  })

  verb(
    authors,
    'restore <author>',
    'Brings an author back who was put away, by slug or number.',
    'authors restore chen-yuhan',
  ).action(async (reference: string, options: Common) => {
    const wanted = { state: 'archived', text: '', locale: session.terminal.locale, limit: ARCHIVED } as const
    const { id } = pickNamed('author', (await pageOfAuthors(actor, wanted)).authors, reference)
    await session.ask(unarchiveAuthor, { id })
    answer(session, options, await find(String(id)), () => t('cli.authors.restored', { id }))
  })
}
