import type { Database } from '#db/client.ts'
import { changedIn, changesOf } from './changed-rows.ts'
import { listTag, pageTag, type NamedTag } from './page-tags.ts'
import { touch } from './touched.ts'

/** A live row of a section, tag, author or standing page. */
interface NamedRow {
  locale: string
  name: string
  slug: string
  /** Of standing pages, whose sitemap tells it. */
  updatedAt?: number
}

/** What other pages show; bylines keep an author's name as it was printed. */
const LINK = {
  section: ['name', 'slug'],
  tag: ['name', 'slug'],
  author: ['slug'],
  page: ['name', 'slug'],
} as const

/** Touches what shows a section, tag, author or standing page. @param before live rows, as `after` */
export function touchNamed<Row extends NamedRow>(
  db: Database,
  { kind, id }: { kind: NamedTag; id: number },
  before: readonly Row[],
  after: readonly Row[],
): void {
  for (const change of changesOf(before, after)) {
    const { locale } = change
    touch(db, [pageTag.named(kind, id, locale)])
    if (changedIn(change, LINK[kind])) touch(db, [pageTag.link(kind, id, locale)])
    if (changedIn(change, ['slug', 'updatedAt'])) touch(db, [listTag.lists(locale)])
  }
}
