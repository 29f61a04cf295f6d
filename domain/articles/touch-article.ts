import { isDeepStrictEqual } from 'node:util'
import { and, eq, ne } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { liveArticleAuthors, liveArticles, liveArticleTags } from '#db/schema/live.ts'
import { keysThatDiffer } from '#domain/changed-rows.ts'
import { listTag, pageTag } from '#domain/page-tags.ts'
import { touch } from '#domain/touched.ts'
import type { Projected } from './projected.ts'

/** Touches what shows an article, by what readers had of it and what they have now; null before anything. */
export async function touchArticle(
  db: Database,
  before: Projected | null,
  after: Projected | null,
): Promise<void> {
  const any = after ?? before
  if (!any || isDeepStrictEqual(before, after)) return
  const { articleId, locale } = any.row
  const [was, is] = [before, after].map((one) => (one?.row.state === 'live' ? one : null)) as [Live, Live]
  touch(db, [pageTag.article(articleId)])
  if (!isDeepStrictEqual(was, is)) touchAt(db, listTag.articles(locale), [was?.row.shownAt, is?.row.shownAt])
  if (!isDeepStrictEqual(cardOf(was), cardOf(is))) touch(db, [pageTag.card(articleId)])
  if (!isDeepStrictEqual(headlineOf(was), headlineOf(is))) touch(db, [pageTag.headline(articleId)])
  touchLists(db, was, is)
  await touchFirstAndLast(db, was, is)
  if (isDeepStrictEqual(versionOf(was), versionOf(is))) return
  // It may have left one story for another.
  for (const storyId of new Set([was, is].flatMap((one) => one?.row.storyId ?? []))) {
    touch(db, [pageTag.story(storyId)])
    await touchOtherVersions(db, storyId, articleId)
  }
}

type Live = Projected | null

/** What lists show; domain/articles/cards.ts makes cards of the same. */
function cardOf(live: Live) {
  if (!live) return null
  const { slug, sectionId, headline, kicker, standfirst, lead, shownAt, readingMinutes } = live.row
  return { slug, sectionId, headline, kicker, standfirst, picture: lead?.media, shownAt, readingMinutes }
}

/** What lists of headlines show; domain/articles/headlines.ts reads the same. */
function headlineOf(live: Live) {
  if (!live) return null
  const { slug, headline, shownAt } = live.row
  return { slug, headline, shownAt }
}

/** What the story's other language versions and the sitemaps show. */
function versionOf(live: Live) {
  if (!live) return null
  const { storyId, slug, headline, noindex, canonical } = live.row
  return { storyId, slug, headline, noindex, canonical }
}

/** On each list that it came on or left, or on which it moved, both places. */
function touchLists(db: Database, was: Live, is: Live): void {
  const [before, after] = [placesOf(was), placesOf(is)]
  for (const tag of keysThatDiffer(before, after)) touchAt(db, tag, [before.get(tag)?.at, after.get(tag)?.at])
}

function placesOf(live: Live): Map<string, { at: number; picture?: string | undefined }> {
  if (!live) return new Map()
  const { locale, shownAt: at, lead } = live.row
  const lists = [
    ...live.sections.map((id) => listTag.section(id, locale)),
    ...live.tags.map((id) => listTag.tag(id, locale)),
    ...live.authors.map((id) => listTag.author(id, locale)),
  ]
  // The front page chooses from the newest by whether they have a picture, without showing all of them.
  const latest = [listTag.latest(locale), { at, picture: lead?.media }] as const
  return new Map([latest, ...lists.map((tag) => [tag, { at }] as const)])
}

/** Sitemaps name tags and authors that have articles: the first one and the last one matter. */
async function touchFirstAndLast(db: Database, was: Live, is: Live): Promise<void> {
  const { locale, articleId } = (is ?? was)?.row ?? { locale: '', articleId: 0 }
  const kinds = [
    { table: liveArticleTags, key: liveArticleTags.tagId, before: was?.tags, after: is?.tags },
    { table: liveArticleAuthors, key: liveArticleAuthors.authorId, before: was?.authors, after: is?.authors },
  ]
  for (const { table, key, before = [], after = [] } of kinds) {
    const cameOrLeft = [...before, ...after].filter((id) => before.includes(id) !== after.includes(id))
    for (const id of cameOrLeft) {
      const others = await db
        .select({ id: table.articleId })
        .from(table)
        .where(and(eq(key, id), eq(table.locale, locale), ne(table.articleId, articleId)))
        .limit(1)
      if (others.length === 0) touch(db, [listTag.lists(locale)])
    }
  }
}

/** Sitemaps name with each article its other languages: theirs are wrong where those stand. */
async function touchOtherVersions(db: Database, storyId: number, articleId: number): Promise<void> {
  const rows = await db
    .select({ locale: liveArticles.locale, shownAt: liveArticles.shownAt })
    .from(liveArticles)
    .where(
      and(
        eq(liveArticles.storyId, storyId),
        ne(liveArticles.articleId, articleId),
        eq(liveArticles.state, 'live'),
      ),
    )
  for (const { locale, shownAt } of rows) touchAt(db, listTag.articles(locale), [shownAt])
}

function touchAt(db: Database, tag: string, places: readonly (number | undefined)[]): void {
  for (const place of places) if (place !== undefined) touch(db, [tag], place)
}
