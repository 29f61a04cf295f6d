import { and, asc, eq, exists } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import {
  liveArticleAuthors,
  liveArticleTags,
  liveAuthors,
  livePages,
  liveSections,
  liveTags,
} from '#db/schema/live.ts'
import type { SitemapEntry } from './types.ts'

interface Row {
  id: number
  locale: string
  slug: string
  changedAt?: number
}

/** Sections, and the standing pages, in a language. */
export async function sectionsAndPages(locale: string): Promise<SitemapEntry[]> {
  const sections = await reading()
    .select({ id: liveSections.sectionId, locale: liveSections.locale, slug: liveSections.slug })
    .from(liveSections)
    .orderBy(asc(liveSections.sectionId), asc(liveSections.locale))
  const pages = await reading()
    .select({
      id: livePages.pageId,
      locale: livePages.locale,
      slug: livePages.slug,
      changedAt: livePages.updatedAt,
    })
    .from(livePages)
    .orderBy(asc(livePages.pageId), asc(livePages.locale))
  return [...entries('section', sections, locale), ...entries('page', pages, locale)]
}

/** Tags and authors that have articles in a language: an empty list is nothing to be found. */
export async function tagsAndAuthors(locale: string): Promise<SitemapEntry[]> {
  const tagged = reading()
    .select({ id: liveArticleTags.articleId })
    .from(liveArticleTags)
    .where(and(eq(liveArticleTags.tagId, liveTags.tagId), eq(liveArticleTags.locale, liveTags.locale)))
  const tags = await reading()
    .select({ id: liveTags.tagId, locale: liveTags.locale, slug: liveTags.slug })
    .from(liveTags)
    .where(exists(tagged))
    .orderBy(asc(liveTags.tagId), asc(liveTags.locale))
  const written = reading()
    .select({ id: liveArticleAuthors.articleId })
    .from(liveArticleAuthors)
    .where(
      and(
        eq(liveArticleAuthors.authorId, liveAuthors.authorId),
        eq(liveArticleAuthors.locale, liveAuthors.locale),
      ),
    )
  const authors = await reading()
    .select({ id: liveAuthors.authorId, locale: liveAuthors.locale, slug: liveAuthors.slug })
    .from(liveAuthors)
    .where(exists(written))
    .orderBy(asc(liveAuthors.authorId), asc(liveAuthors.locale))
  return [...entries('tag', tags, locale), ...entries('author', authors, locale)]
}

function entries(kind: SitemapEntry['kind'], rows: Row[], locale: string): SitemapEntry[] {
  const byId = Map.groupBy(rows, (row) => row.id)
  return rows
    .filter((row) => row.locale === locale)
    .map((row) => ({
      kind,
      slug: row.slug,
      changedAt: row.changedAt ?? null,
      versions: byId.get(row.id)!.map((version) => ({ locale: version.locale, slug: version.slug })),
    }))
}
