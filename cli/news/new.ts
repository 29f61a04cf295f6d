import type { Command } from 'commander'
import { createArticle } from '#domain/articles/create.ts'
import { findArticle } from '#domain/articles/desk.ts'
import { publishArticle } from '#domain/articles/publish.ts'
import type { Session } from './ask.ts'
import { answer } from './output.ts'
import { contentOfFile } from './story-content.ts'
import { localeOption, overrideOption, requiredLocale, verb, type Common } from './verb.ts'

interface NewOptions extends Common {
  locale?: string
  joins?: string
  publish?: true
  override?: string
}

/** `new`: an article from a file. */
export function addNew(program: Command, session: Session): void {
  verb(
    program,
    'new <file.md>',
    'Makes an article from Markdown with front matter, as cli/samples/FORMAT.md describes it; sections, tags and ' +
      'authors are named by slug, pictures by their path beside the file.',
    'new foundry-orders.en.md --locale en --publish\nnew foundry-orders.zh.md --locale zh --joins 019a5c0e',
  )
    .addOption(localeOption('language of the article'))
    .option('--joins <article>', 'the article, in another language, whose story it tells too')
    .option('--publish', 'give it to readers at once')
    .addOption(overrideOption())
    .action((file: string, options: NewOptions) => begin(session, file, options))
}

async function begin(session: Session, file: string, options: NewOptions): Promise<void> {
  const locale = requiredLocale(options.locale)
  const content = await contentOfFile(file, locale, session)
  const joins = options.joins === undefined ? {} : { joins: await findArticle(session.actor, options.joins) }
  const { uid, slug } = await session.ask(createArticle, { locale, content, ...joins })
  if (!options.publish) {
    const made = { uid, locale, slug, version: null }
    return answer(session, options, made, () => session.t('cli.new.made', { uid, locale, slug }))
  }
  const put = await session
    .ask(publishArticle, { uid, override: options.override ?? '' })
    .catch((problem: unknown) => {
      // The draft is there all the same.
      session.terminal.err(`${session.t('cli.new.made', { uid, locale, slug })}\n`)
      throw problem
    })
  const done = { uid, locale, slug: put.slug, version: put.version, kind: put.kind }
  answer(session, options, done, () => session.t('cli.publish.done', done))
}
