import type { Command } from 'commander'
import { createTag } from '#domain/tags/create.ts'
import { findTag, listTags } from '#domain/tags/desk.ts'
import { mergeTags } from '#domain/tags/merge.ts'
import { updateTag } from '#domain/tags/update.ts'
import type { Session } from './ask.ts'
import { namedTable, nameOptions, textsFrom, type NameOptions } from './named-options.ts'
import { answer } from './output.ts'
import { addAliases, addTagEndings } from './tag-words.ts'
import { noun, UsageError, verb, type Common } from './verb.ts'

/** `tags …`: what articles are about. */
export function addTags(program: Command, session: Session): void {
  const { actor, t } = session
  const tags = noun(
    program,
    'tags',
    'What articles are about. A tag is named by its slug, its name or another word for it, in any language.',
  )
  const find = (reference: string) => findTag(actor, reference)

  verb(tags, 'list', 'Lists all tags.', 'tags list').action(async (options: Common) => {
    const all = await listTags(actor)
    answer(session, options, all, () => namedTable(all, session, 'cli.tags.none'))
  })

  nameOptions(verb(tags, 'add', 'Adds a tag.', 'tags add --en Foundry --zh 铸造'), 'the tag').action(
    async (options: Common & NameOptions) => {
      const texts = textsFrom(options)
      if (Object.keys(texts).length === 0) throw new UsageError('Name the tag: --en NAME, --zh NAME or both.')
      const { id } = await session.ask(createTag, { texts })
      answer(session, options, await find(String(id)), () => t('cli.tags.added', { id }))
    },
  )

  nameOptions(
    verb(
      tags,
      'rename <tag>',
      'Changes names, slugs and descriptions; old addresses lead to the new ones.',
      'tags rename foundry --en Foundries',
    ),
    'the tag',
  ).action(async (reference: string, options: Common & NameOptions) => {
    const { id, texts } = await find(reference)
    const changed = textsFrom(options, texts)
    if (Object.keys(changed).length === 0)
      throw new UsageError('Say what to change: --en NAME, --slug-en SLUG and so on.')
    await session.ask(updateTag, { id, texts: changed })
    answer(session, options, await find(String(id)), () => t('cli.tags.renamed', { id }))
  })

  verb(
    tags,
    'merge <from> <into>',
    'Makes one tag of two: articles and addresses of the first go to the second.',
    'tags merge foundries foundry',
  ).action(async (from: string, into: string, options: Common) => {
    const [fromId, intoId] = [(await find(from)).id, (await find(into)).id]
    const { articles } = await session.ask(mergeTags, { fromId, intoId })
    const done = { from: fromId, into: intoId, articles: articles }
    answer(session, options, done, () => t('cli.tags.merged', done))
  })

  addAliases(tags, session)
  addTagEndings(tags, session)
}
