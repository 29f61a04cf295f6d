import type { Body, Byline, Source } from '#db/schema/json.ts'
import type { ListOf } from '#domain/articles/reader.ts'
import type { Drawable, Picture } from '#domain/articles/types.ts'

/** What a feed may be of; months have none. */
export type FeedOf = Exclude<ListOf, { kind: 'month' }>

/** An article with everything that a program which reads feeds can show. */
export interface FeedItem {
  uid: string
  slug: string
  headline: string
  standfirst: string
  /** UTC milliseconds, as the next. */
  shownAt: number
  /** Newest publication of any kind. */
  changedAt: number
  bylines: Byline[]
  source: Source | null
  section: string | null
  tags: string[]
  picture: Picture | null
  body: Body
  /** Pictures the body uses, by uid of the medium. */
  pictures: Map<string, Drawable>
}
