import type { AddressKind } from '#domain/addresses/reader.ts'

/** An address for sitemaps, in one language, with its other languages. */
export interface SitemapEntry {
  kind: Exclude<AddressKind, 'path'>
  slug: string
  /** UTC milliseconds; null where nothing records it. */
  changedAt: number | null
  /** The same thing in all its languages, this one included. */
  versions: { locale: string; slug: string }[]
}
