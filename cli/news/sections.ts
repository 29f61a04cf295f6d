import type { Command } from 'commander'
import { createSection } from '#domain/sections/create.ts'
import { findSection, listSections } from '#domain/sections/desk.ts'
import { moveSection } from '#domain/sections/move.ts'
import { updateSection } from '#domain/sections/update.ts'
import type { Session } from './ask.ts'
import { namedTable, nameOptions, textsFrom, type NameOptions } from './named-options.ts'
import { answer } from './output.ts'
import { addSectionEndings } from './section-endings.ts'
import { addSectionSteps } from './section-steps.ts'
import { noun, UsageError, verb, wholeNumber, type Common } from './verb.ts'

interface PlaceOptions extends Common {
  after?: string
  parent?: string
  top?: true
  position?: number
}

/** `sections …`: the tree that articles are filed in. */
export function addSections(program: Command, session: Session): void {
  const { actor, t } = session
  const sections = noun(
    program,
    'sections',
    'The tree of sections. A section is named by its slug in any language.',
  )
  const find = (reference: string) => findSection(actor, reference)

  verb(sections, 'list', 'Lists all sections as a tree.', 'sections list').action(async (options: Common) => {
    const all = await listSections(actor)
    answer(session, options, all, () => namedTable(all, session, 'cli.sections.none'))
  })

  nameOptions(
    verb(
      sections,
      'add',
      'Adds a section, below another or at the top.',
      'sections add --en "Industry news" --zh 行业新闻 --slug-zh hangye --parent news-centre',
    ),
    'the section',
  )
    .option('--parent <slug>', 'the section it stands below')
    .option('--position <n>', 'among its neighbours, 0 is first', wholeNumber(0))
    .action(async (options: PlaceOptions & NameOptions) => {
      const texts = textsFrom(options)
      if (Object.keys(texts).length === 0)
        throw new UsageError('Name the section: --en NAME, --zh NAME or both.')
      const parentId = options.parent === undefined ? null : (await find(options.parent)).id
      const position = options.position === undefined ? {} : { position: options.position }
      const { id } = await session.ask(createSection, { parentId, texts, ...position })
      const made = await find(String(id))
      answer(session, options, made, () => t('cli.sections.added', { id }))
    })

  nameOptions(
    verb(
      sections,
      'rename <section>',
      'Changes names, slugs and descriptions; old addresses lead to the new ones.',
      'sections rename industry-news --en "Industry" --slug-en industry',
    ),
    'the section',
  ).action(async (reference: string, options: Common & NameOptions) => {
    const { id, texts } = await find(reference)
    const changed = textsFrom(options, texts)
    if (Object.keys(changed).length === 0)
      throw new UsageError('Say what to change: --en NAME, --slug-en SLUG and so on.')
    await session.ask(updateSection, { id, texts: changed })
    answer(session, options, await find(String(id)), () => t('cli.sections.renamed', { id }))
  })

  verb(
    sections,
    'move <section>',
    'Moves a section below another, to the top, or among its neighbours.',
    'sections move events --parent news-centre --position 2',
  )
    .option('--parent <slug>', 'the section it shall stand below')
    .option('--top', 'to the top of the tree')
    .option('--after <slug>', 'the neighbour it shall stand after, below the same section')
    .option('--position <n>', 'among its neighbours, 0 is first; left out, it comes last', wholeNumber(0))
    .action(async (reference: string, options: PlaceOptions) => {
      const { id, parentId: before } = await find(reference)
      const { parent, top, position } = options
      const after = options.after === undefined ? undefined : await find(options.after)
      if (parent !== undefined && top) throw new UsageError('Take --parent or --top, not both.')
      if (parent === undefined && !top && position === undefined && !after) {
        throw new UsageError('Say where to: --parent SLUG, --top, --after SLUG or --position N.')
      }
      const beside = after ? after.parentId : before
      const parentId = top ? null : parent === undefined ? beside : (await find(parent)).id
      await session.ask(moveSection, {
        ...{ id, parentId },
        ...(after && { after: after.id }),
        ...(position !== undefined && { position }),
      })
      answer(session, options, await find(String(id)), () => t('cli.sections.moved', { id }))
    })

  addSectionSteps(sections, session)
  addSectionEndings(sections, session)
}
