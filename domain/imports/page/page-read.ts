import type { Encoding } from './decode.ts'

/** Taken: headline, shown, origin, author, paragraph. All else is dropped, and the word says what it was. */
export type Use =
  | 'headline'
  | 'shown'
  | 'origin'
  | 'author'
  | 'paragraph'
  | 'breadcrumb'
  | 'menu'
  | 'list'
  | 'repeated'
  | 'editor'
  | 'count'
  | 'controls'
  | 'navigation'
  | 'share'
  | 'wechat'
  | 'related'
  | 'comments'
  | 'footer'
  | 'ornament'
  | 'other'

/** A non-empty line of the page: its 1-based number, its text without outer blanks, what became of it. */
export type LineUse = { line: number; text: string; use: Use }

export interface PageRead {
  encoding: Encoding
  headline: string
  /** as printed, without a zone: '2019-07-31T15:45:11' or '2019-07-31' */
  shown: string | null
  shownProblem?: 'impossible' | 'missing'
  origin: string | null
  author: string | null
  /** the names of the sections on the way: '首页', 'News centres', 'Industry News' */
  breadcrumb: string[]
  paragraphs: string[]
  lines: LineUse[]
}

export type PageProblem = 'empty' | 'not-text' | 'no-headline' | 'no-body' | 'too-large'
export type PageResult = { ok: true; page: PageRead } | { ok: false; problem: PageProblem }
