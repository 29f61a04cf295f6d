import { Option, type Command } from 'commander'
import { countEffects, listEffects } from '#domain/outbox/desk.ts'
import { dropEffect } from '#domain/outbox/drop.ts'
import { retryEffect } from '#domain/outbox/retry.ts'
import { effectLists, type DeskEffect, type EffectList } from '#domain/outbox/types.ts'
import type { Session } from './ask.ts'
import { answer, onOneLine, table } from './output.ts'
import { noun, verb, wholeNumber, type Common } from './verb.ts'
import { clock } from './words.ts'

interface ListOptions extends Common {
  list: EffectList
  limit: number
  after?: string
}

/** `outbox …`: effects outside the database, such as mails, that wait or were given up. */
export function addOutbox(program: Command, session: Session): void {
  const outbox = noun(program, 'outbox', 'Effects outside the database, such as mails.')
  verb(outbox, 'list', 'Lists what waits, was given up, or is over.', 'outbox list --list givenUp')
    .addOption(new Option('--list <list>', 'which of them').choices(effectLists).default('waiting'))
    .option('--limit <n>', 'how many at most, up to 500', wholeNumber(1, 500), 30)
    .option('--after <cursor>', 'goes on where a list before ended; it printed the cursor')
    .action((options: ListOptions) => list(session, options))
  verb(
    outbox,
    'retry <number> <attempts>',
    'Has one tried again at once. The list says its number and how many attempts there were.',
    'outbox retry 12 31 --reason "the mail server is back"',
  )
    .option('--reason <text>', 'what was mended; kept in the audit')
    .action(async (number: string, attempts: string, options: Common & { reason?: string }) => {
      const input = { ...namedBy(number, attempts), reason: options.reason ?? '' }
      const done = await session.ask(retryEffect, input)
      answer(session, options, done, () => session.t('cli.outbox.retried', { id: done.id }))
    })
  verb(
    outbox,
    'drop <number> <attempts>',
    'One shall not come about any more.',
    'outbox drop 12 31 --reason "she has left"',
  )
    .requiredOption('--reason <text>', 'why; kept with it and in the audit')
    .action(async (number: string, attempts: string, options: Common & { reason: string }) => {
      const done = await session.ask(dropEffect, { ...namedBy(number, attempts), reason: options.reason })
      answer(session, options, done, () => session.t('cli.outbox.dropped', { id: done.id }))
    })
}

function namedBy(number: string, attempts: string): { id: number; attempts: number } {
  return { id: wholeNumber(1)(number), attempts: wholeNumber(0)(attempts) }
}

async function list(session: Session, options: ListOptions): Promise<void> {
  const { t, terminal, actor } = session
  // The command line handles nothing itself: it shows whatever waits.
  const kinds = (await countEffects(actor)).waiting.map(({ kind }) => kind)
  const page = await listEffects(actor, options.list, kinds, options)
  const at = await clock()
  const heads = ['number', 'what', 'at', 'attempts', 'planned', 'done', 'note'] as const
  const what = ({ kind, template, to }: DeskEffect) => [kind, template, to ?? ''].filter(Boolean).join(' ')
  const rows = page.effects.map((one) => [
    ...[String(one.id), what(one), at(one.createdAt), String(one.attempts)],
    ...[at(one.doneAt === null ? one.dueAt : null), at(one.doneAt)],
    onOneLine([one.end ?? '', one.note ?? ''].filter(Boolean).join(': ')),
  ])
  answer(session, options, page, () =>
    [
      rows.length === 0
        ? t('cli.outbox.none')
        : table(
            heads.map((head) => t(`cli.column.${head}`)),
            rows,
            terminal.width,
          ),
      ...(page.next === null ? [] : ['', t('cli.schedule.more', { cursor: page.next })]),
    ].join('\n'),
  )
}
