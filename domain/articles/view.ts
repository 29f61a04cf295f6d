import { and, eq, inArray, ne } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveArticles, liveAuthors, liveTags } from '#db/schema/live.ts'
import { mediaOf } from '#domain/body/media.ts'
import { readPictures } from '#domain/media/reader.ts'
import { pageTag } from '#domain/page-tags.ts'
import { readSections } from '#domain/sections/reader.ts'
import { reads } from '#lib/answer.ts'
import type { ArticleView, LinkedByline, NamedLink } from './types.ts'

type Row = typeof liveArticles.$inferSelect

/**
 * An article as its own page shows it, with the names that stand beside it today. Whoever has a row of live_articles, there or
 * about to be, gets the page by this alone.
 * @param tagIds ids of its tags, in their order
 */
export async function viewOf(row: Row, tagIds: readonly number[]): Promise<ArticleView> {
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
    tags: await namedTags(row.locale, tagIds),
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
async function namedTags(locale: string, tagIds: readonly number[]): Promise<NamedLink[]> {
  if (tagIds.length === 0) return []
  reads(...tagIds.map((id) => pageTag.link('tag', id, locale)))
  const rows = await reading()
    .select({ id: liveTags.tagId, name: liveTags.name, slug: liveTags.slug })
    .from(liveTags)
    .where(and(inArray(liveTags.tagId, [...tagIds]), eq(liveTags.locale, locale)))
  const byId = new Map(rows.map(({ id, name, slug }) => [id, { name, slug }]))
  return tagIds.flatMap((id) => byId.get(id) ?? [])
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
