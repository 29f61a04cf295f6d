import type { Messages } from '#i18n/messages.ts'
import type { Branch } from './arrange.ts'

/** What the tree says; what stands in braces is filled in by the browser. */
export type TreeWords = Messages['desk']['sections']['tree']

/** A section as the tree shows it. */
export interface TreeRow extends Branch {
  /** As it was when the page was made: what a move tells the server it saw. */
  seen: { parentId: number | null; position: number }
  name: string
  /** Of the name, where it is not in the desk's language. */
  lang: string | undefined
  href: string
  /** `12 live articles`. */
  articles: string
  /** Languages it has no name in, by their own names. */
  missing: string[]
  /** `2 reviews, 1 proof`; '' where there are none. */
  stages: string
  mayMove: boolean
}
