import type { WantedTerm } from '#db/dialect/listing-terms.ts'
import { liveStates, mark, wantedWords, workStates, type LiveState, type WorkState } from './listing-terms.ts'

/** Which articles are wanted; what is left out narrows nothing. */
export interface ArticleFilter {
  /** What readers have of it: one of these. */
  live?: readonly LiveState[] | undefined
  /** Where the work in hand stands: one of these; null is nothing in hand. */
  work?: readonly (WorkState | null)[] | undefined
  locale?: string | undefined
  /** Ids; an article in any of them is listed. */
  sections?: readonly number[] | undefined
  /** Ids of a tag and of those that were merged into it. */
  tags?: readonly number[] | undefined
  /** Id of an author with a page, in a byline. */
  author?: number | undefined
  /** uid of the member of staff who began it. */
  begunBy?: string | undefined
  /** uid of the member of staff who shall write it; `anybody`, whoever that is. */
  assignee?: string | undefined
  /** When it changed last, UTC milliseconds: from, itself included, to, itself not. */
  from?: number | undefined
  to?: number | undefined
  /** Words of headline, standfirst, slug or bylines, all of them. */
  text?: string | undefined
  /** What was put into the trash, instead of the rest. */
  trashed?: boolean | undefined
}

/** What `news list --state` knows; `draft` is everything with work in hand, live or not. */
export const listStates = ['live', 'draft', 'withdrawn', 'all'] as const

/** `withdrawn` counts what has expired too. */
export function filterOfState(
  state: (typeof listStates)[number] | undefined,
): Pick<ArticleFilter, 'live' | 'work'> {
  switch (state) {
    case 'live':
      return { live: ['live'] }
    case 'draft':
      return { work: workStates }
    case 'withdrawn':
      return { live: ['withdrawn', 'expired'] }
    default:
      return {}
  }
}

/** The terms of a filter: of each group at least one is wanted. @returns null where no article can have them */
export function termsOf(filter: ArticleFilter): WantedTerm[][] | null {
  const { live = liveStates, work = [null, ...workStates], trashed = false } = filter
  const { locale, sections, tags, author, begunBy, assignee, text } = filter
  const words = text === undefined ? [] : wantedWords(text)
  if (text !== undefined && words.length === 0) return null
  const plain = (texts: readonly string[]) => texts.map((one): WantedTerm => ({ text: one }))
  // In the order of what leaves least, mostly: engines begin with the first.
  const groups: WantedTerm[][] = [
    ...(tags ? [plain(tags.map(mark.tag))] : []),
    ...(author === undefined ? [] : [plain([mark.author(author)])]),
    ...(begunBy === undefined ? [] : [plain([mark.begunBy(begunBy)])]),
    ...(assignee === undefined ? [] : [plain([assigneeMark(assignee)])]),
    ...words.map((word) => [word]),
    ...(sections ? [plain(sections.map(mark.section))] : []),
    ...(locale === undefined ? [] : [plain([mark.locale(locale)])]),
    plain(live.flatMap((of) => work.map((at) => mark.state(trashed, of, at)))),
  ]
  return groups.some((group) => group.length === 0) ? null : groups
}

function assigneeMark(assignee: string): string {
  return assignee === 'anybody' ? mark.assigned : mark.assignedTo(assignee)
}
