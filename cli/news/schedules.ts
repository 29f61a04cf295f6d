import { Option, type Command } from 'commander'
import { findArticle } from '#domain/articles/desk.ts'
import { changeKinds } from '#domain/articles/publish.ts'
import { Refused, refusal } from '#domain/refusal.ts'
import { cancelSchedule } from '#domain/schedules/cancel.ts'
import { listSchedules, schedulesOf } from '#domain/schedules/desk.ts'
import { setSchedule } from '#domain/schedules/set.ts'
import { scheduleLists, type ScheduleItem, type ScheduleList } from '#domain/schedules/types.ts'
import { refusalSentence } from '#i18n/refusals.ts'
import type { Session } from './ask.ts'
import { answer, onOneLine, table } from './output.ts'
import { localeOption, verb, wholeNumber, type Common } from './verb.ts'
import { clock, instantFrom, timeZone } from './words.ts'
import { workOption, workSeen } from './work.ts'

/** `schedule`, `schedules` and `unschedule`: what goes out, or is taken from readers, by itself. */
export function addSchedules(program: Command, session: Session): void {
  verb(
    program,
    'schedule <article>',
    'Has an article published at a time, or taken from readers.',
    'schedule 019a5c0e --at "2026-12-01 07:30"\nschedule 019a5c0e --at "2026-12-24 18:00" --expire',
  )
    .addOption(localeOption('language of the slug'))
    .requiredOption('--at <time>', "date and time on the site's clock")
    .option('--expire', 'at that time readers no longer have it')
    .addOption(
      new Option('--kind <kind>', 'kind of change, where an article is live already').choices(changeKinds),
    )
    .option('--note <text>', 'what readers are told about the change')
    .option('--override <reason>', 'why it goes out although the checks found something')
    .addOption(workOption())
    .action((reference: string, options: SetOptions) => set(session, reference, options))
  verb(program, 'schedules', 'Lists what is scheduled, the next first.', 'schedules\nschedules --list failed')
    .addOption(
      new Option('--list <list>', 'what waits, or what is over').choices(scheduleLists).default('waiting'),
    )
    .option('--limit <n>', 'how many at most, up to 500', wholeNumber(1, 500), 30)
    .option('--after <cursor>', 'goes on where a list before ended; it printed the cursor')
    .action((options: ListOptions) => list(session, options))
  verb(program, 'unschedule <article>', 'Takes an article off the schedule.', 'unschedule 019a5c0e')
    .addOption(localeOption('language of the slug'))
    .option('--expire', 'it shall not be taken from readers any more')
    .action((reference: string, options: Common & { locale?: string; expire?: true }) =>
      cancel(session, reference, options),
    )
}

interface SetOptions extends Common {
  locale?: string
  at: string
  expire?: true
  kind?: (typeof changeKinds)[number]
  note?: string
  override?: string
  work?: true
}

async function set(session: Session, reference: string, options: SetOptions): Promise<void> {
  const { kind, note, override, work } = options
  const uid = await findArticle(session.actor, reference, options.locale)
  const at = await instantFrom(options.at)
  const done = await session.ask(setSchedule, {
    uid,
    at,
    action: options.expire ? 'expire' : 'publish',
    ...(work && (await workSeen(session.actor, uid))),
    ...(kind && { kind }),
    ...(note !== undefined && { note }),
    ...(override !== undefined && { override }),
  })
  const time = (await clock())(at)
  answer(session, options, done, () => session.t('cli.schedule.set', { uid, action: done.action, at: time }))
}

interface ListOptions extends Common {
  list: ScheduleList
  limit: number
  after?: string
}

async function list(session: Session, options: ListOptions): Promise<void> {
  const { t, terminal } = session
  const page = await listSchedules(session.actor, options.list, options)
  const at = await clock()
  const zone = await timeZone()
  const heads = ['uid', 'locale', 'what', 'planned', 'done', 'by', 'headline', 'reason'] as const
  const reason = ({ problem }: ScheduleItem) =>
    problem ? onOneLine(refusalSentence(problem, terminal.locale, zone)) : ''
  const rows = page.schedules.map((one) => [
    ...[one.article.uid, one.article.locale, t(`cli.schedule.action.${one.action}`), at(one.dueAt)],
    ...[at(one.doneAt), one.by, one.article.headline, reason(one)],
  ])
  answer(session, options, page, () =>
    [
      rows.length === 0
        ? t('cli.schedule.none')
        : table(
            heads.map((head) => t(`cli.column.${head}`)),
            rows,
            terminal.width,
          ),
      ...(page.next === null ? [] : ['', t('cli.schedule.more', { cursor: page.next })]),
    ].join('\n'),
  )
}

async function cancel(
  session: Session,
  reference: string,
  options: Common & { locale?: string; expire?: true },
): Promise<void> {
  const uid = await findArticle(session.actor, reference, options.locale)
  const action = options.expire ? 'expire' : 'publish'
  const all = await schedulesOf(session.actor, uid)
  const waiting = all.find((one) => one.state === 'waiting' && one.action === action)
  if (!waiting) throw new Refused(refusal('schedule.none'))
  const done = await session.ask(cancelSchedule, { id: waiting.id })
  answer(session, options, done, () => session.t('cli.schedule.cancelled', { uid }))
}
