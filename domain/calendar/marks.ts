import { and, asc, eq, gte, inArray, isNull, lt, ne, or, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { notByIndex } from '#db/dialect/keyset.ts'
import { articles, schedules } from '#db/schema/articles.ts'
import { listings } from '#db/schema/listing.ts'
import { pieces } from '#db/schema/pieces.ts'
import { publications } from '#db/schema/publications.ts'
import { stories } from '#db/schema/stories.ts'
import { calendarSources, type CalendarSource, type Mark } from './types.ts'

/** What is looked for, and between which instants: `from` itself included, `until` not. */
export interface Span {
  from: number
  until: number
  locale?: string | undefined
  /** Ids; what is in any of them. */
  sections?: readonly number[] | undefined
}

/** Publications that are news by themselves: what was changed in passing is not. */
const IMPORTANT = [
  'first',
  'correction',
  'retraction',
  'withdrawal',
  'reinstatement',
  'expiry',
  'redaction',
] as const

/** More of one source than a newsroom has in six weeks, at 300 a day: what is beyond is not counted. */
const MOST = 15_000

/** Everything there is in a span, as it happens. @param sources left out, all */
export async function marksIn(db: Database, span: Span, sources: readonly CalendarSource[]): Promise<Mark[]> {
  const found: Mark[] = []
  for (const source of sources) {
    const rows = await marksOf[source](db, span)
    // What is looked for by section is looked through here: no index has both.
    const fitting = rows.filter(({ sections }) => !span.sections || isIn(sections, span.sections))
    found.push(...fitting.map(({ id, at }) => ({ source, id, at })))
  }
  return found.sort((one, other) => one.at - other.at || keyOf(one) - keyOf(other))
}

/** Ids of different sources may be the same: a number that only one mark has. */
export function keyOf({ id, source }: Pick<Mark, 'id' | 'source'>): number {
  return id * calendarSources.length + calendarSources.indexOf(source)
}

type Row = { id: number; at: number; sections: number[] | null }

const marksOf: Record<CalendarSource, (db: Database, span: Span) => Promise<Row[]>> = {
  schedule: async (db, span) =>
    db
      .select({ id: schedules.id, at: schedules.dueAt, sections: listings.sections })
      .from(schedules)
      .innerJoin(articles, eq(articles.id, schedules.articleId))
      .leftJoin(listings, eq(listings.articleId, schedules.articleId))
      .where(
        and(inArray(schedules.state, ['waiting', 'failed']), between(schedules.dueAt, span), inLocale(span)),
      )
      .limit(MOST),
  publication: async (db, span) =>
    db
      .select({ id: publications.id, at: publications.at, sections: listings.sections })
      .from(publications)
      .innerJoin(articles, eq(articles.id, publications.articleId))
      .leftJoin(listings, eq(listings.articleId, publications.articleId))
      .where(and(between(publications.at, span), inArray(publications.kind, IMPORTANT), inLocale(span)))
      .orderBy(asc(publications.at))
      .limit(MOST),
  embargo: async (db, span) => {
    const rows = await db
      .select({ id: stories.id, at: stories.embargoUntil, sections: listings.sections })
      .from(stories)
      .innerJoin(articles, eq(articles.storyId, stories.id))
      .leftJoin(listings, eq(listings.articleId, articles.id))
      .where(and(between(stories.embargoUntil, span), isNull(articles.trashedAt), inLocale(span)))
      .orderBy(asc(stories.id), asc(articles.id))
      .limit(MOST)
    return onceEach(rows.map((row) => ({ ...row, at: row.at! })))
  },
  piece: async (db, span) => {
    const rows = await db
      .select({ id: pieces.id, at: pieces.plannedAt, section: pieces.sectionId })
      .from(pieces)
      .leftJoin(articles, eq(articles.id, pieces.articleId))
      .where(
        and(inArray(pieces.state, ['planned', 'begun']), between(pieces.plannedAt, span), isStillPlan(span)),
      )
      .limit(MOST)
    return rows.map(({ section, ...row }) => ({ ...row, sections: section === null ? null : [section] }))
  },
}

function between(at: SQLWrapper, { from, until }: Span): SQL | undefined {
  return and(gte(at, from), lt(at, until))
}

function inLocale({ locale }: Span): SQL | undefined {
  return locale === undefined ? undefined : eq(notByIndex(articles.locale), locale)
}

/** What is begun stays in the calendar until its article has a place of its own there. */
function isStillPlan({ locale }: Span): SQL | undefined {
  const isUnderWay = and(
    eq(articles.liveState, 'none'),
    isNull(articles.trashedAt),
    or(isNull(articles.workState), ne(articles.workState, 'scheduled')),
  )
  const isOf = locale === undefined ? undefined : or(eq(pieces.locale, locale), isNull(pieces.locale))
  return and(or(isNull(pieces.articleId), isUnderWay), isOf)
}

/** A story has several articles: in any of their sections. */
function onceEach(rows: readonly Row[]): Row[] {
  const all = Map.groupBy(rows, ({ id }) => id)
  return [...all.values()].map((ofOne) => ({
    ...ofOne[0]!,
    sections: ofOne.flatMap(({ sections }) => sections ?? []),
  }))
}

function isIn(sections: readonly number[] | null, wanted: readonly number[]): boolean {
  return sections?.some((id) => wanted.includes(id)) ?? false
}
