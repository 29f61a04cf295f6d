import { Option, type Command } from 'commander'
import { findArticle } from '#domain/articles/desk.ts'
import { changeKinds, publishArticle } from '#domain/articles/publish.ts'
import { withdrawArticle } from '#domain/articles/withdraw.ts'
import type { Session } from './ask.ts'
import { failureOf, type Failure } from './failure.ts'
import { answer } from './output.ts'
import { progressOn } from './progress.ts'
import { localeOption, overrideOption, verb, type Common } from './verb.ts'
import { workOption, workSeen } from './work.ts'

/** `publish` and `withdraw`: what readers get. */
export function addPublishing(program: Command, session: Session, exit: { code: number }): void {
  verb(
    program,
    'publish <articles...>',
    'Gives the newest revision of articles to readers.',
    'publish 019a5c0e 019a5c11\npublish 019a5c0e --kind update --note "With the figures of October."',
  )
    .addOption(localeOption('language of slugs'))
    .addOption(
      new Option('--kind <kind>', 'kind of change, where an article is live already').choices(changeKinds),
    )
    .option('--note <text>', 'what readers are told about the change')
    .addOption(overrideOption())
    .addOption(workOption())
    .option('--progress', 'tell how far it is, even where nobody watches')
    .action(async (references: string[], options: PublishOptions) => {
      exit.code = await publishEach(session, references, options)
    })
  verb(
    program,
    'withdraw <article>',
    'Takes an article from readers; its address says so, with the note.',
    'withdraw 019a5c0e --note "Our source has taken the report back."',
  )
    .addOption(localeOption('language of the slug'))
    .requiredOption('--note <text>', 'what readers are told')
    .action(async (reference: string, options: Common & { locale?: string; note: string }) => {
      const uid = await findArticle(session.actor, reference, options.locale)
      const { slug, locale, version } = await session.ask(withdrawArticle, { uid, note: options.note })
      const done = { uid, locale, slug, version }
      answer(session, options, done, () => session.t('cli.publish.withdrawn', done))
    })
}

interface PublishOptions extends Common {
  locale?: string
  kind?: (typeof changeKinds)[number]
  note?: string
  override?: string
  work?: true
  progress?: true
}

/** One after the other: what is refused does not keep the rest from readers. @returns exit code */
async function publishEach(session: Session, references: string[], options: PublishOptions): Promise<number> {
  const { t, terminal } = session
  const progress = progressOn(terminal, options.progress)
  const done: { uid: string; locale: string; slug: string; version: number; kind: string }[] = []
  const failed: ({ article: string } & Failure)[] = []
  for (const [at, reference] of references.entries()) {
    if (references.length > 1) progress.show(at, references.length, reference)
    try {
      const uid = await findArticle(session.actor, reference, options.locale)
      const { kind, note, override, work } = options
      const put = await session.ask(publishArticle, {
        uid,
        ...(work && (await workSeen(session.actor, uid))),
        ...(kind && { kind }),
        ...(note !== undefined && { note }),
        ...(override !== undefined && { override }),
      })
      done.push({ uid, locale: put.locale, slug: put.slug, version: put.version, kind: put.kind })
    } catch (problem) {
      const failure = await failureOf(problem, session)
      failed.push({ article: reference, ...failure })
      progress.clear()
      terminal.err(`${reference}: ${failure.sentence}\n`)
    }
  }
  progress.clear()
  if (options.json || done.length > 0) {
    answer(session, options, { published: done, failed }, () =>
      done.map((one) => t('cli.publish.done', one)).join('\n'),
    )
  }
  return Math.max(0, ...failed.map((one) => one.exit))
}
