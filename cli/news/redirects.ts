import type { Command } from 'commander'
import { listRedirects } from '#domain/addresses/desk.ts'
import { addRedirect } from '#domain/addresses/redirect.ts'
import type { Session } from './ask.ts'
import { answer, table } from './output.ts'
import { noun, verb, wholeNumber, type Common } from './verb.ts'

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
}
