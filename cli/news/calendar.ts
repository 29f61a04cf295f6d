import { InvalidArgumentError, type Command } from 'commander'
import { readDay, readDays } from '#domain/calendar/desk.ts'
import type { CalendarDay, CalendarEntry } from '#domain/calendar/types.ts'
import { findSection, listSections } from '#domain/sections/desk.ts'
import { sectionsUnder } from '#domain/sections/under.ts'
import { isDay, weekOf } from '#lib/days.ts'
import { dayOf } from '#lib/instant.ts'
import type { Session } from './ask.ts'
import { answer, table } from './output.ts'
import { localeOption, verb, type Common } from './verb.ts'
import { clock, timeZone } from './words.ts'

/** Entries of each day of a week. */
const SHOWN = 50
/** Entries of one day. */
const OF_DAY = 1000

interface Options extends Common {
  day?: string
  week?: string
  locale?: string
  section?: string
}

/** `calendar`: the agenda of a week, or of a day. */
export function addCalendar(program: Command, session: Session): void {
  verb(
    program,
    'calendar',
    'Lists what is planned, scheduled, under embargo and out, in a week or on a day.',
    'calendar\ncalendar --week 2026-12-01 --locale zh',
  )
    .option('--week <day>', 'the week this day is in; left out, this one', day)
    .option('--day <day>', 'all of one day', day)
    .addOption(localeOption('only of this language'))
    .option('--section <section>', 'only of this section and those below it')
    .action((options: Options) => show(session, options))
}

function day(text: string): string {
  if (isDay(text)) return text
  throw new InvalidArgumentError('It must be a day: 2026-12-01.')
}

async function show(session: Session, options: Options): Promise<void> {
  const { actor, t, terminal } = session
  const zone = await timeZone()
  const now = terminal.now()
  const section = options.section === undefined ? undefined : await findSection(actor, options.section)
  const sections = section && sectionsUnder(await listSections(actor), section.id)
  const view = { timeZone: zone, now, locale: options.locale, sections }
  const days =
    options.day === undefined
      ? await readDays(actor, weekOf(options.week ?? dayOf(now, zone)), view, SHOWN)
      : [await oneDay(options.day)]
  const entries = days.flatMap((one) => one.entries)
  const at = await clock()
  const heads = ['at', 'kind', 'locale', 'assignee', 'title'] as const
  answer(session, options, days, () =>
    [
      entries.length === 0
        ? t('cli.calendar.nothing')
        : table(
            heads.map((head) => t(`cli.column.${head}`)),
            entries.map((one) => rowOf(one)),
            terminal.width,
          ),
      ...days.flatMap(({ day: of, more }) => (more > 0 ? [t('cli.calendar.rest', { day: of, more })] : [])),
    ].join('\n'),
  )

  async function oneDay(of: string): Promise<CalendarDay> {
    const { entries: all, count } = await readDay(actor, of, view, { limit: OF_DAY })
    return { day: of, entries: all, more: count - all.length }
  }

  function rowOf({ at: when, kind, locale, assignee, title }: CalendarEntry): string[] {
    return [at(when), t(`desk.calendar.kind.${kind}`), locale ?? '–', assignee ?? '–', title]
  }
}
