import type { Board, BoardArticle, BoardPart, BoardSlot, FrontVersion } from '#domain/front/types.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Messages } from '#i18n/messages.ts'

export type FrontWords = Messages['desk']['front']

/** Part of the page: area and section. */
export type Spot = Pick<BoardSlot, 'area' | 'sectionId'>

/** What stands in a place, as it is arranged here; who placed it is null while that is not saved. */
export type Placed = Omit<BoardSlot, 'placedAt' | 'placedBy' | 'position'> & {
  placed: { at: number; by: string } | null
}

/** A part of the page with its name. */
export type NamedPart = BoardPart & {
  label: string
  /** Not shown until somebody asks for it: one of many sections with nothing placed in it. */
  folded: boolean
}

export interface BoardStart {
  board: Board
  parts: NamedPart[]
  candidates: readonly BoardArticle[]
  /** Sections to look in; each before those below it. */
  sections: { value: string; label: string }[]
  words: FrontWords
  desk: { locale: Locale; timeZone: string }
  /** Markup language of the page that is arranged. */
  lang: string
  /** What was looked for before scripts came. */
  asked: { text: string; section: string }
  /** Forms that do without scripts what the buttons do. */
  forms: { place: string; remove: string }
  /** UTC milliseconds */
  now: number
}

/** Somebody else's arrangement, saved since this one was begun. */
export interface Conflict {
  message: string
  board: Board
  since: FrontVersion[]
}
