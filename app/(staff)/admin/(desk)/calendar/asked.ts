import { choicesOf } from '#components/admin/articles/choices.ts'
import type { Actor } from '#domain/actor.ts'
import { listSections } from '#domain/sections/desk.ts'
import { sectionsUnder } from '#domain/sections/under.ts'
import { localeCodes } from '#i18n/locales.ts'
import { addDays, addMonths, isDay, weekOf, weeksOfMonth } from '#lib/days.ts'
import type { deskWords } from '#server/desk/words.ts'
import { asked, type Query } from '../../query.ts'

const views = ['month', 'week', 'day'] as const
type View = (typeof views)[number]

/** Years that can be gone to: what is further away is a mistyped address. */
const [FIRST, LAST] = ['1970-01-01', '9998-12-31']

/** Which part of the calendar an address asks for; what no page of ours sends is the usual one. @param today in the site's zone */
export async function askedView(query: Query, today: string) {
  const wanted = await asked(query, 'view')
  const view: View = views.find((one) => one === wanted) ?? 'month'
  const from = (await asked(query, 'from')) ?? today
  const day = isDay(from) && from >= FIRST && from <= LAST ? from : today
  const days = view === 'month' ? weeksOfMonth(day) : view === 'week' ? weekOf(day) : [day]
  return { view, day, days, earlier: step(view, day, -1), later: step(view, day, 1) }
}

function step(view: View, day: string, by: 1 | -1): string {
  return view === 'month' ? addMonths(day, by) : addDays(day, view === 'week' ? 7 * by : by)
}

/** What narrows the calendar, as the address has it and as it is read, and what can be chosen. */
export async function askedFilter(
  actor: Actor,
  query: Query,
  { t, locale }: Pick<Awaited<ReturnType<typeof deskWords>>, 't' | 'locale'>,
) {
  const sections = await listSections(actor)
  const wantedLocale = await asked(query, 'locale')
  const code = localeCodes.find((one) => one === wantedLocale)
  const wantedSection = await asked(query, 'section')
  const section = sections.find(({ id }) => String(id) === wantedSection)
  return {
    asked: { locale: code, section: section && String(section.id) },
    filter: { locale: code, sections: section && sectionsUnder(sections, section.id) },
    choices: choicesOf({ sections, authors: [], staff: [], t, locale }),
  }
}
