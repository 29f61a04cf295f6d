import { CalendarControls } from '#components/admin/calendar/controls.tsx'
import { DayList } from '#components/admin/calendar/day-list.tsx'
import { Days } from '#components/admin/calendar/days.tsx'
import { CalendarMoves } from '#components/admin/calendar/moves.client.tsx'
import { moveWords, periodWords } from '#components/admin/calendar/words.ts'
import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { may } from '#domain/actor.ts'
import { readDay, readDays } from '#domain/calendar/desk.ts'
import { zoneName } from '#i18n/dates.ts'
import { piecePath } from '#i18n/desk-work-paths.ts'
import { readCursor } from '#lib/cursor.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { dayOf } from '#lib/instant.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../query.ts'
import { titled } from '../../titled.ts'
import { Desk } from '../desk.tsx'
import { guarded } from '../guarded.tsx'
import { move } from './actions.ts'
import { askedFilter, askedView } from './asked.ts'

/** Entries of a day that are shown: as many as a cell holds, and a column. The day's own page has them all. */
const SHOWN = { month: 4, week: 14 }
/** Entries on a page of one day. */
const OF_DAY = 100

export const generateMetadata = () => titled((t) => t('desk.calendar.title'))

/** What is planned, scheduled, under embargo and out, day by day. */
export default function CalendarPage({ searchParams }: { searchParams: Query }) {
  return guarded((at) => calendarPage(at, searchParams))
}

async function calendarPage(at: AtDesk, query: Query) {
  const { actor } = at
  const words = await deskWords()
  const { t, locale, timeZone } = words
  const { now } = deskRequest()
  const today = dayOf(now, timeZone)
  const shown = await askedView(query, today)
  const { view, day, days } = shown
  const { asked: filter, ...narrowed } = await askedFilter(actor, query, words)
  const looking = { ...narrowed.filter, timeZone, now }
  const mayPlan = may(actor, 'article:create', 'anywhere')
  const shared = { t, locale, timeZone }
  const place = await asked(query, 'after')
  const after = place !== undefined && readCursor(place) ? place : undefined
  const list = view === 'day' ? await readDay(actor, day, looking, { limit: OF_DAY, after }) : null
  const all = view === 'day' ? [] : await readDays(actor, days, looking, SHOWN[view])
  const isEmpty = list ? list.count === 0 : all.every(({ entries }) => entries.length === 0)
  const isNarrowed = filter.locale !== undefined || filter.section !== undefined
  return (
    <Desk at={at} wide>
      <PageHead
        title={t('desk.calendar.title')}
        lead={t('desk.calendar.lead')}
        actions={
          mayPlan && (
            <ButtonLink href={piecePath('new', day > today ? { at: day } : {})} tone="primary" icon="add">
              {t('desk.calendar.piece.new')}
            </ButtonLink>
          )
        }
      />
      <CalendarControls
        {...{ shown, today, filter, t }}
        choices={narrowed.choices}
        period={periodWords(shown, locale, t)}
      />
      <CalendarMoves action={move} words={moveWords(t, timeZone)}>
        {list ? (
          <DayList {...shared} {...{ day, list, filter, after }} />
        ) : (
          <Days
            {...shared}
            days={all}
            view={view === 'week' ? 'week' : 'month'}
            month={monthOf(shown)}
            {...{ today, filter, mayPlan }}
          />
        )}
      </CalendarMoves>
      {isEmpty && (
        <EmptyState title={t(isNarrowed ? 'desk.calendar.empty.filtered' : 'desk.calendar.empty.title')}>
          {t(isNarrowed ? 'desk.calendar.empty.filteredHint' : 'desk.calendar.empty.hint')}
        </EmptyState>
      )}
      <p className="calendar-zone">
        {t('desk.calendar.zone', { place: timeZone, zone: zoneName(now, locale, timeZone) })}
      </p>
    </Desk>
  )
}

/** Days of other months are dimmed in a month, and none in a week. */
function monthOf({ view, day }: { view: string; day: string }): string {
  return view === 'month' ? day.slice(0, 7) : ''
}
