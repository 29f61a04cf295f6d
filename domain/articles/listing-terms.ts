import type { ArticleContent } from '#db/schema/json.ts'
import type { WantedTerm } from '#db/dialect/listing-terms.ts'
import { indexTerms, queryTerms } from '#lib/search-terms.ts'

/**
 * By what the desk's list finds an article: its words, and marks for everything it can be narrowed to. One index of all of
 * them answers any combination, in the order of the list.
 */

/** Stands before every mark: a private character, so that no word of a text is taken for one. */
const MARK = '\uE000'
/** Longer words are cut: PostgreSQL takes 2,046 bytes (textsearch limitations in its manual), of four bytes each. */
const LONGEST = 100

export const liveStates = ['none', 'live', 'withdrawn', 'expired'] as const
export type LiveState = (typeof liveStates)[number]
export const workStates = ['draft', 'in_review', 'approved', 'scheduled'] as const
export type WorkState = (typeof workStates)[number]

/** What the list has of an article beside its content. */
interface Marked {
  locale: string
  liveState: LiveState
  workState: WorkState | null
  trashed: boolean
  /** uid of the member of staff who began it; null where somebody else did. */
  begunBy: string | null
  /** uid of the member of staff who shall write it. */
  assigneeUid: string | null
}

/** All terms of an article, each once. @param content the working copy's, or the newest revision's */
export function listingTerms(of: Marked, content: ArticleContent): string[] {
  const { headline, standfirst, slug, bylines, sections, tags } = content
  const words = indexTerms([headline, standfirst, slug, ...bylines.map(({ name }) => name)].join(' '))
  return [
    ...new Set([
      mark.state(of.trashed, of.liveState, of.workState),
      mark.locale(of.locale),
      ...(of.begunBy === null ? [] : [mark.begunBy(of.begunBy)]),
      ...(of.assigneeUid === null ? [] : [mark.assigned, mark.assignedTo(of.assigneeUid)]),
      ...sections.map(mark.section),
      ...tags.map(mark.tag),
      ...bylines.flatMap(({ authorId }) => (authorId === null ? [] : [mark.author(authorId)])),
      ...words.split(' ').filter(Boolean).map(cut),
    ]),
  ]
}

/** The mark for each thing an article can be listed by. */
export const mark = {
  /** All three in one: each of them alone is most articles', and several such lists are slow to hold against each other. */
  state: (trashed: boolean, live: LiveState, work: WorkState | null) =>
    `${MARK}${trashed ? 'trashed' : 'kept'}${live}${(work ?? 'nothing').replace('_', '')}`,
  locale: (code: string) => `${MARK}locale${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`,
  section: (id: number) => `${MARK}section${id}`,
  tag: (id: number) => `${MARK}tag${id}`,
  author: (id: number) => `${MARK}author${id}`,
  /** To anybody. An article without has no mark: those from before there were any need none. */
  assigned: `${MARK}assigned`,
  assignedTo: (uid: string) => `${MARK}to${uid.toLowerCase().replace(/[^a-z0-9]/g, '')}`,
  begunBy: (uid: string) => `${MARK}by${uid.toLowerCase().replace(/[^a-z0-9]/g, '')}`,
}

/** The words of what somebody typed, as terms; none where it has no word in it. */
export function wantedWords(typed: string): WantedTerm[] {
  return queryTerms(typed).map(({ text, prefix }) => ({ text: cut(text), prefix }))
}

function cut(word: string): string {
  return [...word].slice(0, LONGEST).join('')
}
