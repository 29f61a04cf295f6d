import type { PageContent } from '#domain/pages/types.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Messages } from '#i18n/messages.ts'
import type { EditorWords } from '../editor/words.ts'
import type { PictureWords } from '../pictures/words.ts'

/** What the page where a standing page is written says; places that stand in it are filled in by the browser. */
export interface PageWords {
  page: Messages['desk']['pages']['write']
  modes: Messages['desk']['editor']['mode']
  body: EditorWords
  pictures: PictureWords
}

/** A standing page in one language, as the browser gets it. */
export interface PageStart {
  /** Null for one that is begun. */
  id: number | null
  /** By which the browser's journal knows it. */
  key: string
  locale: Locale
  /** Language of the text, as `lang` wants it. */
  lang: string
  /** uid of whoever is signed in. */
  person: string
  content: PageContent
  /** Number of the revision this is, 0 for none. */
  revision: number
  mayWrite: boolean
  /** How the desk writes dates. */
  desk: { locale: Locale; timeZone: string }
}

/** What is typed and not saved. */
export interface PageDraft {
  content: PageContent
}

/** What somebody else saved meanwhile. */
export interface Theirs {
  content: PageContent
  /** The text as plain lines. */
  plain: string
  revision: number
  by: string
  /** UTC milliseconds */
  at: number
}

/** What the window of an earlier day had, found in this browser. */
export interface LeftPage {
  tab: string
  at: number
  content: PageContent
  /** The revision it was typed upon. */
  revision: number
}

export type PageState =
  | { kind: 'saved' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'made'; revision: number; changed: boolean }
  | { kind: 'failed'; message: string; field: string | null }
  | { kind: 'offline' }
