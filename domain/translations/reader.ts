import { asc, eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveAuthors, liveSections, liveTags } from '#db/schema/live.ts'
import { pageTag } from '#domain/page-tags.ts'
import { reads } from '#lib/answer.ts'
import { localeCodes } from '#lib/locale-codes.ts'

/** One language version of a section, tag or author. */
export interface Version {
  locale: string
  slug: string
}

const SINGLE = { sections: 'section', tags: 'tag', authors: 'author' } as const

/** All languages in which a section, tag or author has a page, the asked one included; for switches and hreflang. */
export async function readVersions(kind: 'sections' | 'tags' | 'authors', id: number): Promise<Version[]> {
  const one = SINGLE[kind]
  reads(...localeCodes.map((code) => pageTag.link(one, id, code)))
  switch (kind) {
    case 'sections':
      return versionsIn(liveSections, liveSections.sectionId, id)
    case 'tags':
      return versionsIn(liveTags, liveTags.tagId, id)
    case 'authors':
      return versionsIn(liveAuthors, liveAuthors.authorId, id)
  }
}

type TextTable = typeof liveSections | typeof liveTags | typeof liveAuthors
type IdColumn = typeof liveSections.sectionId | typeof liveTags.tagId | typeof liveAuthors.authorId

async function versionsIn(table: TextTable, key: IdColumn, id: number): Promise<Version[]> {
  return reading()
    .select({ locale: table.locale, slug: table.slug })
    .from(table)
    .where(eq(key, id))
    .orderBy(asc(table.locale))
}
