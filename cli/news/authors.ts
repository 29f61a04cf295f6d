import type { Command } from 'commander'
import { createAuthor } from '#domain/authors/create.ts'
import { findAuthor, listAuthors } from '#domain/authors/desk.ts'
import { updateAuthor } from '#domain/authors/update.ts'
import type { Session } from './ask.ts'
import { uidOfPicture } from './files.ts'
import { namedTable, nameOptions, textsFrom, type NameOptions } from './named-options.ts'
import { answer } from './output.ts'
import { noun, UsageError, verb, type Common } from './verb.ts'

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
}
