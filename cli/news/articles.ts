import { Option, type Command } from 'commander'
import { findArticle, listArticles, type ArticleSummary } from '#domain/articles/desk.ts'
import { filterOfState, listStates } from '#domain/articles/filter.ts'
import { findSection, listSections } from '#domain/sections/desk.ts'
import type { Session } from './ask.ts'
import { answer, table } from './output.ts'
import { showOne } from './show.ts'
import { clock, nameOf } from './words.ts'
import { localeOption, verb, wholeNumber, type Common } from './verb.ts'
import { tellHistory } from './history.ts'

/** `list`, `show` and `history`: what the newsroom has. */
export function addArticles(program: Command, session: Session): void {
  verb(
    program,
    'list',
    'Lists articles, the newest changed first.',
    'list --state draft --locale en --limit 10',
  )
    .addOption(localeOption('only this language'))
    .addOption(
      new Option('--state <state>', 'what is live, has work in hand, or was withdrawn')
        .choices(listStates)
        .default('all'),
    )
    .option('--section <slug>', 'only this section and those below it')
    .option('--text <words>', 'words of headline, standfirst, slug or byline')
    .option('--limit <n>', 'how many at most, up to 500', wholeNumber(1, 500), 30)
    .option('--before <cursor>', 'goes on where a list before ended; it printed the cursor')
    .action((options: ListOptions) => list(session, options))
  verb(
    program,
    'show <article>',
    'Shows an article whole.',
    'show 019a5c0e --history\nshow foundry-orders --locale zh',
  )
    .addOption(localeOption('language of the slug'))
    .option('--revision <number>', 'as it was in this revision', wholeNumber(1))
    .option('--history', 'what readers got, version by version, and whether the chain of hashes holds')
    .action((reference: string, options: Parameters<typeof showOne>[2]) =>
      showOne(session, reference, options),
    )
  verb(
    program,
    'history <article>',
    'Lists what readers got of an article, and checks the chain of hashes.',
    'history 019a5c0e',
  )
    .addOption(localeOption('language of the slug'))
    .action(async (reference: string, options: Common & { locale?: string }) => {
      await tellHistory(session, await findArticle(session.actor, reference, options.locale), options)
    })
}

interface ListOptions extends Common {
  locale?: string
  state: (typeof listStates)[number]
  section?: string
  text?: string
  limit: number
  before?: string
}

async function list(session: Session, options: ListOptions): Promise<void> {
  const { section, state, locale, text, limit, before } = options
  const all = await listSections(session.actor)
  const wanted = section === undefined ? undefined : await idsUnder(session, section)
  const page = await listArticles(
    session.actor,
    { ...filterOfState(state), locale, text, sections: wanted },
    { limit, before },
  )
  const at = await clock()
  const { t, terminal } = session
  const heads = ['uid', 'locale', 'state', 'shown', 'section', 'headline'] as const
  const names = new Map(all.map((one) => [one.id, nameOf(one, session)]))
  const rows = page.articles.map((one) => [
    ...[one.uid, one.locale, stateOf(one, session), at(one.shownAt)],
    ...[names.get(one.sections[0] ?? 0) ?? '–', one.headline],
  ])
  answer(session, options, page, () =>
    [
      rows.length === 0
        ? t('cli.list.none')
        : table(
            heads.map((head) => t(`cli.column.${head}`)),
            rows,
            terminal.width,
          ),
      ...(page.next === null ? [] : ['', t('cli.list.more', { cursor: page.next })]),
    ].join('\n'),
  )
}

async function idsUnder({ actor }: Session, reference: string): Promise<number[]> {
  const top = await findSection(actor, reference)
  const ids = [top.id]
  for (const one of await listSections(actor)) if (ids.includes(one.parentId ?? 0)) ids.push(one.id)
  return ids
}

/** Both facts about an article, in words: what readers have, and what is in hand. */
function stateOf({ liveState, workState }: ArticleSummary, { t }: Session): string {
  const live = liveState === 'none' ? [] : [t(`cli.state.${liveState}`)]
  const work = workState === null ? [] : [t(`cli.work.${workState}`)]
  return [...live, ...work].join(' + ')
}
