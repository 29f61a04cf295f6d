import type { Body, Byline, PublicNote, Source } from '#db/schema/json.ts'

export type { ArticleContent, Body, Byline, PictureUse, Source, WorkConflict } from '#db/schema/json.ts'

/** A picture's file, ready to be drawn. */
export interface Drawable {
  src: string
  type: string
  width: number
  height: number
  /** Addresses and widths of each format, smallest first; the first format is preferred. */
  sources: { type: string; files: { src: string; width: number }[] }[]
  /** Per cent from left and top. */
  focalX: number
  focalY: number
}

/** A picture in one place, with the words of its use. */
export interface Picture extends Drawable {
  alt: string
  caption: string
  credit: string
}

export interface NamedLink {
  name: string
  slug: string
}

/** An article in a list: what lists show and nothing else, since a list is wrong when any of it changes. */
export interface Card {
  articleId: number
  uid: string
  locale: string
  slug: string
  headline: string
  kicker: string
  standfirst: string
  section: NamedLink | null
  picture: Drawable | null
  /** UTC milliseconds */
  shownAt: number
  readingMinutes: number
}

/** An article where only headlines stand: latest, related, most read. */
export type Headline = Pick<Card, 'articleId' | 'locale' | 'slug' | 'headline' | 'shownAt'>

/** A byline with the address of the author's page, where there is one in this language. */
export interface LinkedByline extends Byline {
  slug: string | null
}

/** An article as its own page shows it. */
export interface ArticleView extends Card {
  storyId: number
  version: number
  genre: string
  dateline: string
  picture: Picture | null
  bylines: LinkedByline[]
  source: Source | null
  originality: 'original' | 'reprint'
  canonical: string | null
  noindex: boolean
  aiLabel: 'none' | 'assisted' | 'translated' | 'generated'
  recordedAt: number
  updatedAt: number | null
  changedAt: number
  notes: PublicNote[]
  length: number
  body: Body
  /** Pictures the body uses, by uid of the medium; words stand in the body. */
  pictures: Map<string, Drawable>
  /** From the top of the tree to the main section. */
  breadcrumb: NamedLink[]
  tags: NamedLink[]
  /**
   * Live versions of the same story in other languages. `indexed`: it stands for itself in search engines,
   * so the two may name each other.
   */
  translations: { locale: string; slug: string; headline: string; indexed: boolean }[]
}

/** What an address of an article leads to. */
export type ArticleAnswer =
  | { state: 'live'; article: ArticleView }
  | { state: 'gone'; headline: string; note: string; at: number; kind: 'withdrawn' | 'expired' }
  | { state: 'moved'; slug: string }
  | { state: 'unknown' }

/** One page of a list, newest first; `next` is the cursor for `?before=`. */
export interface CardPage {
  cards: Card[]
  next: string | null
}
