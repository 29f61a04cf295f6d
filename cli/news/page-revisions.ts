import type { Command } from 'commander'
import { findPage, listPageRevisions } from '#domain/pages/desk.ts'
import { restorePage } from '#domain/pages/restore.ts'
import type { Session } from './ask.ts'
import { answer, table } from './output.ts'
import { localeOption, requiredLocale, verb, wholeNumber, type Common } from './verb.ts'
import { clock } from './words.ts'

/** `pages revisions` and `pages restore`: what a standing page said before. */
export function addPageRevisions(pages: Command, session: Session): void {
  const { actor, t, terminal } = session

  verb(
    pages,
    'revisions <page>',
    'Lists what a standing page has said in one language, the newest first.',
    'pages revisions about --locale en',
  )
    .addOption(localeOption('language of the text'))
    .option('--before <n>', 'only those with smaller numbers', wholeNumber(1))
    .action(async (reference: string, options: Common & { locale?: string; before?: number }) => {
      const locale = requiredLocale(options.locale)
      const { id } = await findPage(actor, reference)
      const list = await listPageRevisions(actor, { id, locale, before: options.before })
      const at = await clock()
      const heads = [t('cli.column.revision'), t('cli.column.at'), t('cli.column.by')]
      const rows = list.revisions.map((one) => [String(one.number), at(one.at), one.by])
      answer(session, options, { id, locale, ...list }, () =>
        rows.length === 0 ? t('cli.pages.noRevisions') : table(heads, rows, terminal.width),
      )
    })

  verb(
    pages,
    'restore <page> <revision>',
    'Makes an old revision what readers get, as a new one.',
    'pages restore about 3 --locale en',
  )
    .addOption(localeOption('language of the text'))
    .action(async (reference: string, number: string, options: Common & { locale?: string }) => {
      const locale = requiredLocale(options.locale)
      const { id } = await findPage(actor, reference)
      const done = await session.ask(restorePage, { id, locale, revision: wholeNumber(1)(number) })
      answer(session, options, done, () =>
        t(done.changed ? 'cli.pages.saved' : 'cli.pages.unchanged', { id, revision: done.revision }),
      )
    })
}
