import type { ArticleContent, Body } from '#db/schema/json.ts'
import { align, type Pair } from './alignment.ts'
import { leavesOf, type Leaf, type LeafPicture } from './leaves.ts'
import { comparerOfWords, differenceOfItems, type CompareWords, type Run } from './words.ts'

export type { Run } from './words.ts'

/** A part of the text, in both or one of them. */
export interface BlockDifference {
  state: 'same' | 'changed' | 'added' | 'removed'
  moved: boolean
  /** The words are the same, but not how they are set: a level, bold, a link. */
  set: boolean
  type: Leaf['type']
  inside: string[]
  runs: Run[]
  /** Of a picture: the file before and after, and its words. */
  picture: PictureDifference | null
}

export interface PictureDifference {
  /** uids of media; null where there was none. */
  from: string | null
  to: string | null
  alt: Run[]
  caption: Run[]
  credit: Run[]
}

/** Fields whose words are compared, those that are lists, and those that are one thing or another. */
export const wordFields = ['headline', 'kicker', 'standfirst', 'dateline'] as const
export const listFields = ['sections', 'tags', 'bylines'] as const
export const valueFields = [
  'slug',
  'sourceName',
  'sourceUrl',
  'sourcePublishedOn',
  'sourceLicence',
  'originality',
  'genre',
  'urgency',
  'aiLabel',
  'shownAt',
  'canonical',
  'noindex',
] as const
export type FieldName =
  (typeof wordFields)[number] | (typeof listFields)[number] | (typeof valueFields)[number]

export interface FieldDifference {
  field: FieldName
  changed: boolean
  /** Of a list each run is an item, of a value the whole of it, as it is kept; an empty one has none. */
  runs: Run[]
}

/** What differs between two contents. */
export interface Difference {
  fields: FieldDifference[]
  /** Null where neither has one. */
  lead: (PictureDifference & { changed: boolean }) | null
  blocks: BlockDifference[]
}

/** Names of what content has as numbers. */
export interface Names {
  section: (id: number) => string
  tag: (id: number) => string
}

/**
 * What differs between two contents of an article: the text by parts and words, fields, pictures.
 * @param locale of the article
 */
export function difference(
  from: ArticleContent,
  to: ArticleContent,
  locale: string,
  names: Names,
): Difference {
  const words = comparerOfWords(locale)
  const [old, now] = [listsOf(from, names), listsOf(to, names)]
  const [before, after] = [valuesOf(from), valuesOf(to)]
  const fields = [
    ...wordFields.map((field) => ({ field, runs: words(from[field], to[field]) })),
    ...listFields.map((field) => ({ field, runs: differenceOfItems(old[field], now[field]) })),
    ...valueFields.map((field) => ({ field, runs: differenceOfItems(before[field], after[field]) })),
  ]
  return {
    fields: fields.map((one) => ({ ...one, changed: isChanged(one.runs) })),
    lead: differenceOfPictures(from.lead, to.lead, words),
    blocks: bodyDifference(from.body, to.body, words),
  }
}

/** What differs between two bodies, part by part. */
export function bodyDifference(from: Body, to: Body, words: CompareWords): BlockDifference[] {
  return align(leavesOf(from), leavesOf(to)).map((pair) => blockOf(pair, words))
}

function blockOf({ from, to, moved }: Pair, words: CompareWords): BlockDifference {
  const { type, inside } = (to ?? from)!
  const runs = words(from?.text ?? '', to?.text ?? '')
  const picture = from?.picture || to?.picture ? pictureOf(from?.picture, to?.picture, words) : null
  const set = from !== null && to !== null && !isChanged(runs) && placeOf(from) !== placeOf(to)
  const differs = set || isChanged(runs) || (picture !== null && isPictureChanged(picture))
  const state = !from ? 'added' : !to ? 'removed' : differs ? 'changed' : 'same'
  return { state, moved, set, type, inside, runs, picture }
}

function placeOf({ type, inside, form }: Leaf): string {
  return [type, ...inside, form].join(' ')
}

/** What differs between two pictures and their words; null where neither is there. */
export function differenceOfPictures(
  from: LeafPicture | null,
  to: LeafPicture | null,
  words: CompareWords,
): Difference['lead'] {
  if (!from && !to) return null
  const picture = pictureOf(from, to, words)
  return { ...picture, changed: isPictureChanged(picture) }
}

function pictureOf(
  from: LeafPicture | null | undefined,
  to: LeafPicture | null | undefined,
  words: CompareWords,
): PictureDifference {
  const both = (name: 'alt' | 'caption' | 'credit') => words(from?.[name] ?? '', to?.[name] ?? '')
  return {
    from: from?.media ?? null,
    to: to?.media ?? null,
    ...{ alt: both('alt'), caption: both('caption'), credit: both('credit') },
  }
}

function isPictureChanged({ from, to, alt, caption, credit }: PictureDifference): boolean {
  return from !== to || [alt, caption, credit].some(isChanged)
}

/** Whether anything was added or removed. */
export function isChanged(runs: readonly Run[]): boolean {
  return runs.some(({ kind }) => kind !== 'same')
}

function listsOf(
  { sections, tags, bylines }: ArticleContent,
  names: Names,
): Record<(typeof listFields)[number], string[]> {
  return {
    sections: sections.map(names.section),
    tags: tags.map(names.tag),
    bylines: bylines.map(({ name, role }) => `${role} ${name}`),
  }
}

/** Each as a list of one, or of none where there is nothing. */
function valuesOf(content: ArticleContent): Record<(typeof valueFields)[number], string[]> {
  const { source, slug, originality, genre, urgency, aiLabel, shownAt, canonical, noindex } = content
  const one = (value: string | number | null | undefined) =>
    value === null || value === undefined || value === '' ? [] : [String(value)]
  return {
    slug: one(slug),
    sourceName: one(source?.name),
    sourceUrl: one(source?.url),
    sourcePublishedOn: one(source?.publishedOn),
    sourceLicence: one(source?.licence),
    originality: [originality],
    genre: [genre],
    urgency: [String(urgency)],
    aiLabel: [aiLabel],
    shownAt: one(shownAt),
    canonical: one(canonical),
    noindex: [String(noindex)],
  }
}
