import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveArticles, liveArticleTags, liveAuthors, liveTags } from '#db/schema/live.ts'
import { readAddress } from '#domain/addresses/reader.ts'
import { mediaOf } from '#domain/body/media.ts'
import { readPictures } from '#domain/media/reader.ts'
import { pageTag } from '#domain/page-tags.ts'
import { readSections } from '#domain/sections/reader.ts'
import { reads } from '#lib/answer.ts'
import type { ArticleAnswer, ArticleView, LinkedByline, NamedLink } from './types.ts'

export { cardsById } from './cards.ts'
export { headlinesById } from './headlines.ts'
export { keysOf, looked, type ListOf } from './keys.ts'
export { readLatest, readList } from './lists.ts'
export { readNeighbours, readRelated } from './neighbours.ts'
export { newestOf } from './newest.ts'

type Row = typeof liveArticles.$inferSelect

/** What stands at an article's address. @param slug decoded */
export async function readArticle(locale: string, slug: string): Promise<ArticleAnswer> {
  const address = await readAddress(locale, 'article', slug)
  if (!address) return { state: 'unknown' }
  if (address.state === 'moved') return address
  reads(pageTag.article(address.targetId))
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
  const { state: _state, sectionId, lead, urgency: _urgency, ...shown } = row
  const path = (await readSections(row.locale)).pathTo(sectionId)
  const breadcrumb = path.map(({ name, slug }) => ({ name, slug }))
  const pictures = await readPictures([...mediaOf(row.body), ...(lead ? [lead.media] : [])])
  const drawable = lead && pictures.get(lead.media)
  return {
    ...shown,
    section: breadcrumb.at(-1) ?? null,
    picture: drawable ? { ...drawable, alt: lead.alt, caption: lead.caption, credit: lead.credit } : null,
    bylines: await linkedBylines(row),
    breadcrumb,
    tags: await tagsOf(row),
    translations: await translationsOf(row),
    pictures,
  }
}

async function linkedBylines(row: Row): Promise<LinkedByline[]> {
  const ids = row.bylines.flatMap((byline) => byline.authorId ?? [])
  reads(...ids.map((id) => pageTag.link('author', id, row.locale)))
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

/** A tag without a name in the article's language is left out. */
async function tagsOf(row: Row): Promise<NamedLink[]> {
  const rows = await reading()
    .select({ id: liveArticleTags.tagId, name: liveTags.name, slug: liveTags.slug })
    .from(liveArticleTags)
    .leftJoin(liveTags, and(eq(liveTags.tagId, liveArticleTags.tagId), eq(liveTags.locale, row.locale)))
    .where(eq(liveArticleTags.articleId, row.articleId))
    .orderBy(asc(liveArticleTags.position))
  reads(...rows.map(({ id }) => pageTag.link('tag', id, row.locale)))
  return rows.flatMap(({ name, slug }) => (name !== null && slug !== null ? [{ name, slug }] : []))
}

async function translationsOf(row: Row) {
  reads(pageTag.story(row.storyId))
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
