import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveArticles, liveArticleTags, liveAuthors, liveTags } from '#db/schema/live.ts'
import { readAddress } from '#domain/addresses/reader.ts'
import { mediaOf } from '#domain/body/media.ts'
import { readPictures } from '#domain/media/reader.ts'
import { readSections } from '#domain/sections/reader.ts'
import { toCards } from './cards.ts'
import type { ArticleAnswer, ArticleView, LinkedByline, NamedLink } from './types.ts'

export { cardsById } from './cards.ts'
export { readLatest, readList, type ListOf } from './lists.ts'
export { readNeighbours, readRelated } from './neighbours.ts'

type Row = typeof liveArticles.$inferSelect

/** What stands at an article's address. @param slug decoded */
export async function readArticle(locale: string, slug: string): Promise<ArticleAnswer> {
  const address = await readAddress(locale, 'article', slug)
  if (!address) return { state: 'unknown' }
  if (address.state === 'moved') return address
  const [row] = await reading()
    .select()
    .from(liveArticles)
    .where(eq(liveArticles.articleId, address.targetId))
  if (!row) return { state: 'unknown' }
  if (row.state === 'live') return { state: 'live', article: await viewOf(row) }
  const note = row.notes.findLast((one) => one.version === row.version)
  return { state: 'gone', kind: row.state, headline: row.headline, note: note?.note ?? '', at: row.changedAt }
}

async function viewOf(row: Row): Promise<ArticleView> {
  const path = (await readSections(row.locale)).pathTo(row.sectionId)
  const section = path.at(-1) ?? null
  const [card] = await toCards([
    { ...row, sectionName: section?.name ?? null, sectionSlug: section?.slug ?? null },
  ])
  return {
    ...card!,
    bylines: await linkedBylines(row),
    breadcrumb: path.map(({ name, slug }) => ({ name, slug })),
    tags: await tagsOf(row),
    translations: await translationsOf(row),
    pictures: await readPictures(mediaOf(row.body)),
    storyId: row.storyId,
    version: row.version,
    source: row.source,
    originality: row.originality,
    canonical: row.canonical,
    noindex: row.noindex,
    aiLabel: row.aiLabel,
    recordedAt: row.recordedAt,
    changedAt: row.changedAt,
    notes: row.notes,
    length: row.length,
    body: row.body,
  }
}

async function linkedBylines(row: Row): Promise<LinkedByline[]> {
  const ids = row.bylines.flatMap((byline) => byline.authorId ?? [])
  const authors =
    ids.length === 0
      ? []
      : await reading()
          .select({ id: liveAuthors.authorId, slug: liveAuthors.slug })
          .from(liveAuthors)
          .where(and(inArray(liveAuthors.authorId, ids), eq(liveAuthors.locale, row.locale)))
  return row.bylines.map((byline) => ({
    ...byline,
    slug: authors.find((author) => author.id === byline.authorId)?.slug ?? null,
  }))
}

async function tagsOf(row: Row): Promise<NamedLink[]> {
  return reading()
    .select({ name: liveTags.name, slug: liveTags.slug })
    .from(liveArticleTags)
    .innerJoin(liveTags, and(eq(liveTags.tagId, liveArticleTags.tagId), eq(liveTags.locale, row.locale)))
    .where(eq(liveArticleTags.articleId, row.articleId))
    .orderBy(asc(liveArticleTags.position))
}

async function translationsOf(row: Row) {
  const rows = await reading()
    .select({
      locale: liveArticles.locale,
      slug: liveArticles.slug,
      headline: liveArticles.headline,
      noindex: liveArticles.noindex,
      canonical: liveArticles.canonical,
    })
    .from(liveArticles)
    .where(
      and(
        eq(liveArticles.storyId, row.storyId),
        ne(liveArticles.locale, row.locale),
        eq(liveArticles.state, 'live'),
      ),
    )
  return rows.map(({ noindex, canonical, ...version }) => ({
    ...version,
    indexed: !noindex && canonical === null,
  }))
}
