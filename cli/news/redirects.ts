import type { Command } from 'commander'
import { redirectsCsv } from '#domain/addresses/csv.ts'
import { listRedirects } from '#domain/addresses/desk.ts'
import { importRedirects } from '#domain/addresses/import.ts'
import { addRedirect } from '#domain/addresses/redirect.ts'
import { removeRedirect } from '#domain/addresses/remove.ts'
import type { LineOutcome } from '#domain/addresses/types.ts'
import { refusalSentence } from '#i18n/refusals.ts'
import type { Session } from './ask.ts'
import { bytesOf } from './files.ts'
import { answer, onOneLine, table } from './output.ts'
import { noun, UsageError, verb, wholeNumber, type Common } from './verb.ts'

/** `redirects …`: addresses of the old site. */
export function addRedirects(program: Command, session: Session): void {
  const { actor, t, terminal } = session
  const redirects = noun(program, 'redirects', 'Addresses of the old site and where they lead.')

  verb(redirects, 'list', 'Lists them, by address.', 'redirects list --limit 100')
    .option('--limit <n>', 'how many at most, up to 1000', wholeNumber(1, 1000), 100)
    .option('--after <address>', 'goes on after this address')
    .action(async (options: Common & { limit: number; after?: string }) => {
      const all = await listRedirects(actor, options)
      const last = all.length === options.limit ? (all.at(-1)?.from ?? null) : null
      const rows = all.map(({ from, to }) => [from, to])
      answer(session, options, { redirects: all, next: last }, () =>
        [
          rows.length === 0
            ? t('cli.redirects.none')
            : table([t('cli.column.from'), t('cli.column.to')], rows, terminal.width),
          ...(last === null ? [] : ['', t('cli.redirects.more', { after: last })]),
        ].join('\n'),
      )
    })

  verb(
    redirects,
    'add <from> <to>',
    'Lets an address of the old site lead to one of this site, or elsewhere.',
    'redirects add "/news/show.asp?id=12" /en/news/foundry-orders',
  ).action(async (from: string, to: string, options: Common) => {
    const done = await session.ask(addRedirect, { from, to })
    answer(session, options, done, () => t('cli.redirects.added', done))
  })

  verb(
    redirects,
    'remove <from>',
    'Takes an address of the old site away; readers find nothing there from then on.',
    'redirects remove "/news/show.asp?id=12"',
  ).action(async (from: string, options: Common) => {
    const done = await session.ask(removeRedirect, { from })
    answer(session, options, done, () => t('cli.redirects.removed', done))
  })

  verb(
    redirects,
    'import <file.csv>',
    'Reads them out of a file with two columns, the old address and where it leads: all lines or none.',
    'redirects import old-site.csv --dry-run\nredirects import old-site.csv --fitting',
  )
    .option('--dry-run', 'tell what would become of each line and write nothing')
    .option('--fitting', 'leave out lines that are refused, in place of refusing all')
    .action((file: string, options: ImportOptions) => importFile(session, file, options))

  verb(
    redirects,
    'export',
    'Writes all of them to standard output as CSV, which the import reads again.',
    'redirects export > redirects.csv',
  ).action(async (options: Common) => {
    if (options.json) throw new UsageError(t('cli.redirects.exportIsCsv'))
    for await (const piece of redirectsCsv(actor)) terminal.out(piece)
  })
}

interface ImportOptions extends Common {
  dryRun?: true
  fitting?: true
}

async function importFile(session: Session, file: string, options: ImportOptions): Promise<void> {
  const { t, terminal } = session
  const bytes = await bytesOf(file, session)
  const { dryRun = false, fitting = false } = options
  const report = dryRun
    ? await session.rehearse(importRedirects, { bytes, take: 'fitting' })
    : await session.ask(importRedirects, { bytes, take: fitting ? 'fitting' : 'whole' })
  const told = report.lines.filter(({ outcome }) => dryRun || outcome === 'refused')
  answer(session, options, { ...report, dryRun }, () =>
    [
      ...told.map((one) => lineOf(one, session)),
      t(dryRun ? 'cli.redirects.wouldImport' : 'cli.redirects.imported', {
        ...report.counts,
        encoding: report.encoding,
      }),
    ].join('\n'),
  )

  function lineOf({ line, outcome, from, to, why }: LineOutcome, { t: say }: Session): string {
    const because = why ? ` ${refusalSentence(why, terminal.locale, 'UTC')}` : ''
    return `${line}: ${say(`cli.redirects.outcome.${outcome}`)} ${onOneLine(`${from} → ${to}`)}${because}`
  }
}
