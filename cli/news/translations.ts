import { Option, type Command } from 'commander'
import { findArticle } from '#domain/articles/desk.ts'
import { findSection, listSections } from '#domain/sections/desk.ts'
import { joinStories } from '#domain/stories/join.ts'
import { partStory } from '#domain/stories/part.ts'
import { listLacking, listLagging } from '#domain/translations/desk.ts'
import type { Session } from './ask.ts'
import { answer, table } from './output.ts'
import { localeOption, noun, verb, wholeNumber, type Common } from './verb.ts'
import { clock } from './words.ts'

/** `translations list`, `story join` and `story part`: what one language has and another has not, and what belongs together. */
export function addTranslations(program: Command, session: Session): void {
  const translations = noun(
    program,
    'translations',
    'What lacks a translation, and which are behind their sources.',
  )
  verb(
    translations,
    'list',
    'Lists translations whose sources have changed, or articles that lack one.',
    'translations list\ntranslations list --list lacking --locale en --section industry-news',
  )
    .addOption(
      new Option('--list <list>', 'what lags behind its source, or lacks a translation')
        .choices(['lagging', 'lacking'])
        .default('lagging'),
    )
    .addOption(localeOption('language of the translation, there or lacking'))
    .option('--section <slug>', 'only this section and those below it')
    .option('--drafts', 'lacking: what is not published yet too')
    .option('--limit <n>', 'how many at most, up to 500', wholeNumber(1, 500), 30)
    .option('--after <cursor>', 'goes on where a list before ended; it printed the cursor')
    .action((options: ListOptions) => list(session, options))

  const story = noun(program, 'story', 'Which articles are language versions of one piece of news.')
  verb(
    story,
    'join <article>',
    'Makes one story of two: the article, with its other versions, joins that of another.',
    'story join 019a5c0e --with 019a5c11',
  )
    .requiredOption('--with <article>', 'an article of the story it joins')
    .action(async (reference: string, options: Common & { with: string }) => {
      const uid = await findArticle(session.actor, reference)
      const other = await findArticle(session.actor, options.with)
      const done = await session.ask(joinStories, { uid, with: other })
      const { embargoUntil: until } = done
      const at = await clock()
      answer(session, options, done, () =>
        until === null
          ? session.t('cli.story.joined', { uid, other })
          : session.t('cli.story.joinedUntil', { uid, other, until: at(until) }),
      )
    })
  verb(
    story,
    'part <article>',
    'Takes an article out of its story: it is one of its own from then on.',
    'story part 019a5c0e',
  ).action(async (reference: string, options: Common) => {
    const uid = await findArticle(session.actor, reference)
    const done = await session.ask(partStory, { uid })
    answer(session, options, done, () => session.t('cli.story.parted', { uid }))
  })
}

interface ListOptions extends Common {
  list: 'lagging' | 'lacking'
  locale?: string
  section?: string
  drafts?: true
  limit: number
  after?: string
}

async function list(session: Session, options: ListOptions): Promise<void> {
  const { actor, t, terminal } = session
  const { limit, after, locale, drafts } = options
  const sections = options.section === undefined ? undefined : await idsUnder(session, options.section)
  const at = await clock()
  const heads = (
    ...names: ('uid' | 'locale' | 'source' | 'changes' | 'at' | 'by' | 'lacks' | 'state' | 'headline')[]
  ) => names.map((name) => t(`cli.column.${name}`))
  const shown = (head: string[], rows: string[][], next: string | null) =>
    [
      rows.length === 0 ? t(`cli.translations.${options.list}`) : table(head, rows, terminal.width),
      ...(next === null ? [] : ['', t('cli.translations.more', { cursor: next })]),
    ].join('\n')
  if (options.list === 'lagging') {
    const page = await listLagging(actor, { locale, sections }, { limit, after })
    const rows = page.rows.map((one) => [
      ...[one.uid, one.locale, one.sourceLocale, String(one.lag), at(one.since), one.changedBy, one.headline],
    ])
    const head = heads('uid', 'locale', 'source', 'changes', 'at', 'by', 'headline')
    return answer(session, options, page, () => shown(head, rows, page.next))
  }
  const page = await listLacking(actor, { locale, sections, drafts: drafts === true }, { limit, after })
  const rows = page.rows.map((one) => [
    ...[one.uid, one.locale, one.missing.join(', '), t(`cli.state.${one.liveState}`), one.headline],
  ])
  return answer(session, options, page, () =>
    shown(heads('uid', 'locale', 'lacks', 'state', 'headline'), rows, page.next),
  )
}

async function idsUnder({ actor }: Session, reference: string): Promise<number[]> {
  const top = await findSection(actor, reference)
  const ids = [top.id]
  for (const one of await listSections(actor)) if (ids.includes(one.parentId ?? 0)) ids.push(one.id)
  return ids
}
