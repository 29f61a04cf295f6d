import { Option, type Command } from 'commander'
import { correctArticle } from '#domain/articles/correct.ts'
import { findArticle, showArticle, type ArticleContent, type ShownArticle } from '#domain/articles/desk.ts'
import { changeKinds } from '#domain/articles/publish.ts'
import { replaceText, type Replacement } from '#domain/articles/replace-text.ts'
import { readHistory } from '#domain/publications/desk.ts'
import { refuse } from '#domain/refusal.ts'
import { findSection } from '#domain/sections/desk.ts'
import type { Session } from './ask.ts'
import { collectReplacement } from './correct-arguments.ts'
import { answer } from './output.ts'
import { contentOfFile } from './story-content.ts'
import { localeOption, overrideOption, UsageError, verb, type Common } from './verb.ts'

interface CorrectOptions extends Common {
  locale?: string
  kind: (typeof changeKinds)[number]
  note?: string
  replace?: Replacement[]
  all?: true
  headline?: string
  standfirst?: string
  slug?: string
  section?: string
  file?: string
  from?: 'live' | 'draft'
  override?: string
}

/** `correct`: changes what readers have, and says so. */
export function addCorrect(program: Command, session: Session): void {
  verb(
    program,
    'correct <article>',
    'Changes an article that is live, in one step: new revision, publication, note.',
    'correct 019a5c0e --kind typo --replace "Lanhu Foundy" "Lanhu Foundry"\n' +
      'correct 019a5c0e --kind correction --note "We had said twice as many." --replace "twice as many" "a third more"',
  )
    .addOption(localeOption('language of the slug'))
    .addOption(
      new Option('--kind <kind>', 'what kind of change it is').choices(changeKinds).makeOptionMandatory(),
    )
    .option('--note <text>', 'what readers are told; corrections and retractions need one')
    .addOption(
      new Option(
        '--replace <old new>',
        'puts words in the place of others in headline, standfirst, body and captions; may be repeated',
      ).argParser(collectReplacement),
    )
    .option('--all', 'the words to be replaced may stand more than once: take all of them')
    .option('--headline <text>', 'a new headline')
    .option('--standfirst <text>', 'a new standfirst')
    .option('--slug <slug>', 'a new address; the old one leads to it')
    .option('--section <slug>', 'a new main section')
    .option('--file <file.md>', 'the whole article anew, from Markdown with front matter')
    .addOption(overrideOption())
    .addOption(
      new Option(
        '--from <state>',
        'where work is in hand: begin with what readers have, or with that work',
      ).choices(['live', 'draft']),
    )
    .action((reference: string, options: CorrectOptions) => correct(session, reference, options))
}

async function correct(session: Session, reference: string, options: CorrectOptions): Promise<void> {
  const uid = await findArticle(session.actor, reference, options.locale)
  const newest = await showArticle(session.actor, uid)
  const before = await contentBefore(session, newest, options.from)
  const changed = await contentAfter(session, before, newest.locale, options)
  const { kind, note = '', override = '' } = options
  const input = { uid, content: changed, kind, note, override }
  const { version, slug, locale } = await session.ask(correctArticle, input)
  const done = { uid, locale, slug, version, kind }
  answer(session, options, done, () => session.t('cli.publish.done', done))
}

/** What readers have: work in hand must not get out by a corrected letter, nor be lost by it unnoticed. */
async function contentBefore(
  { actor }: Session,
  newest: ShownArticle,
  from: CorrectOptions['from'],
): Promise<ArticleContent> {
  const { uid } = newest
  if (newest.workState === null || newest.liveState !== 'live' || from === 'draft') return newest.content
  if (from === undefined) return refuse('correct.workInHand', { revision: newest.revision })
  const { publications } = await readHistory(actor, uid)
  return (await showArticle(actor, uid, publications.at(-1)!.revision)).content
}

async function contentAfter(
  session: Session,
  before: ArticleContent,
  locale: string,
  options: CorrectOptions,
): Promise<ArticleContent> {
  const { replace = [], headline, standfirst, slug, section, file } = options
  if (replace.length === 0 && [headline, standfirst, slug, section, file].every((one) => one === undefined)) {
    throw new UsageError(
      'Say what to change: --replace, --headline, --standfirst, --slug, --section or --file.',
    )
  }
  const main = section === undefined ? undefined : (await findSection(session.actor, section)).id
  const whole = file === undefined ? before : await contentOfFile(file, locale, session)
  const given = {
    ...whole,
    ...(headline !== undefined && { headline }),
    ...(standfirst !== undefined && { standfirst }),
    ...(slug !== undefined && { slug }),
    ...(main !== undefined && { sections: [main, ...whole.sections.slice(1).filter((id) => id !== main)] }),
  }
  return replaceText(given, replace, options.all)
}
