import type { Command } from 'commander'
import { beginPiece } from '#domain/pieces/begin.ts'
import { changePiece } from '#domain/pieces/change.ts'
import { findPiece, listPieces } from '#domain/pieces/desk.ts'
import { dropPiece } from '#domain/pieces/drop.ts'
import { planPiece } from '#domain/pieces/plan.ts'
import { findSection } from '#domain/sections/desk.ts'
import { findStaff } from '#domain/staff/desk.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Session } from './ask.ts'
import { addCalendar } from './calendar.ts'
import { answer, table } from './output.ts'
import { localeOption, noun, verb, wholeNumber, type Common } from './verb.ts'
import { clock, instantFrom } from './words.ts'

/** `pieces …`, what is planned and not written yet; and `calendar`. */
export function addPieces(program: Command, session: Session): void {
  const { actor, t } = session
  const pieces = noun(
    program,
    'pieces',
    'What shall be written. A piece is named by its uid, or by the first eight or more characters of it.',
  )
  const find = (reference: string) => findPiece(actor, reference)

  verb(pieces, 'list', 'Lists what is planned, the next first.', 'pieces list --limit 10')
    .option('--limit <n>', 'how many at most, up to 500', wholeNumber(1, 500), 30)
    .option('--after <cursor>', 'goes on where a list before ended; it printed the cursor')
    .action((options: ListOptions) => list(session, options))

  planOptions(
    verb(
      pieces,
      'plan <title>',
      'Plans a piece.',
      'pieces plan "Harbour" --at "2026-12-01 09:00" --section news',
    ),
  )
    .requiredOption('--at <time>', "when it shall be out, on the site's clock")
    .action(async (title: string, options: PlanOptions & { at: string }) => {
      const at = await instantFrom(options.at)
      const done = await session.ask(planPiece, { title, at, ...(await given(session, options)) })
      const time = (await clock())(at)
      answer(session, options, done, () => t('cli.pieces.planned', { uid: done.uid, at: time }))
    })

  planOptions(
    verb(
      pieces,
      'change <piece>',
      'Changes what is planned.',
      'pieces change 019a5c0e --at "2026-12-02 09:00"',
    ),
  )
    .option('--title <title>', 'working title')
    .option('--at <time>', "when it shall be out, on the site's clock")
    .action(async (reference: string, options: PlanOptions & { title?: string; at?: string }) => {
      const { title } = options
      const plan = {
        ...(await given(session, options)),
        ...(title !== undefined && { title }),
        ...(options.at !== undefined && { at: await instantFrom(options.at) }),
      }
      const done = await session.ask(changePiece, { uid: await find(reference), plan, seen: {} })
      const time = (await clock())(done.at)
      answer(session, options, done, () => t('cli.pieces.changed', { uid: done.uid, at: time }))
    })

  verb(pieces, 'drop <piece>', 'Gives up what was planned.', 'pieces drop 019a5c0e').action(
    async (reference: string, options: Common) => {
      const done = await session.ask(dropPiece, { uid: await find(reference) })
      answer(session, options, done, () => t('cli.pieces.dropped', done))
    },
  )

  verb(pieces, 'begin <piece>', 'Makes the article that was planned.', 'pieces begin 019a5c0e')
    .addOption(localeOption('for what is planned in any language: in which it is written'))
    .action(async (reference: string, options: Common & { locale?: Locale }) => {
      const { locale } = options
      const uid = await find(reference)
      const done = await session.ask(beginPiece, { uid, ...(locale && { locale }) })
      answer(session, options, done, () => t('cli.pieces.begun', { uid: done.uid }))
    })

  addCalendar(program, session)
}

interface PlanOptions extends Common {
  locale?: Locale
  section?: string
  assignee?: string
  note?: string
}

function planOptions(command: Command): Command {
  return command
    .addOption(localeOption('language it is planned in; left out, any'))
    .option('--section <section>', 'by slug or number')
    .option('--assignee <person>', 'who shall write it, by e-mail address or uid')
    .option('--note <text>', 'angle, sources, who to ask')
}

/** What options say of a plan; what they leave out is not in it. */
async function given({ actor }: Session, { locale, section, assignee, note }: PlanOptions) {
  return {
    ...(locale !== undefined && { locale }),
    ...(section !== undefined && { section: (await findSection(actor, section)).id }),
    ...(assignee !== undefined && { assignee: await findStaff(actor, assignee) }),
    ...(note !== undefined && { note }),
  }
}

interface ListOptions extends Common {
  limit: number
  after?: string
}

async function list(session: Session, options: ListOptions): Promise<void> {
  const { actor, t, terminal } = session
  const page = await listPieces(actor, options)
  const at = await clock()
  const heads = ['uid', 'locale', 'planned', 'assignee', 'title'] as const
  const rows = page.pieces.map((one) => [
    ...[one.uid, one.locale ?? '–', at(one.at), one.assigneeName ?? '–', one.title],
  ])
  answer(session, options, page, () =>
    [
      rows.length === 0
        ? t('cli.pieces.none')
        : table(
            heads.map((head) => t(`cli.column.${head}`)),
            rows,
            terminal.width,
          ),
      ...(page.next === null ? [] : ['', t('cli.pieces.more', { cursor: page.next })]),
    ].join('\n'),
  )
}
