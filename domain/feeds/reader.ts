import { and, asc, eq, inArray } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import type { PictureUse } from '#db/schema/json.ts'
import { liveArticles, liveArticleTags, liveTags } from '#db/schema/live.ts'
import { cardsById } from '#domain/articles/reader.ts'
import { mediaOf } from '#domain/body/media.ts'
import { readPictures } from '#domain/media/reader.ts'
import { pageTag } from '#domain/page-tags.ts'
import { reads } from '#lib/answer.ts'
import { newestIds } from './newest.ts'
import type { FeedItem, FeedOf } from './types.ts'

/** Pieces in a feed: some days of a busy site, and still a small file. */
const SIZE = 30

/** The pieces of a feed, whole, in the order of domain/feeds/order.ts; at most 30. */
export async function readFeed(locale: string, feed: FeedOf): Promise<FeedItem[]> {
  const ids = await newestIds(locale, feed, SIZE)
  if (ids.length === 0) return []
  const cards = await cardsById(ids)
  const wholes = await wholesOf(ids)
  const tags = await tagsOf(ids, locale)
  const pictures = await readPictures([...wholes.values()].flatMap((whole) => mediaOf(whole.body)))
  return cards.flatMap((card) => {
    const whole = wholes.get(card.articleId)
    if (!whole) return []
    const { uid, slug, headline, standfirst, shownAt } = card
    const { body, source, bylines, lead, changedAt } = whole
    const picture = card.picture && lead ? { ...card.picture, ...wordsOf(lead) } : null
    const section = card.section?.name ?? null
    const named = tags.filter((tag) => tag.articleId === card.articleId).map((tag) => tag.name)
    return {
      uid,
      slug,
      headline,
      standfirst,
      shownAt,
      changedAt,
      bylines,
      source,
      section,
      tags: named,
      picture,
      body,
      pictures,
    }
  })
}

async function wholesOf(ids: number[]) {
  reads(...ids.map(pageTag.article))
  const { articleId, body, source, bylines, lead, changedAt } = liveArticles
  const rows = await reading()
    .select({ articleId, body, source, bylines, lead, changedAt })
    .from(liveArticles)
    .where(and(inArray(articleId, ids), eq(liveArticles.state, 'live')))
  return new Map(rows.map((row) => [row.articleId, row]))
}

function wordsOf({ alt, caption, credit }: PictureUse) {
  return { alt, caption, credit }
}

async function tagsOf(ids: number[], locale: string) {
  const rows = await reading()
    .select({ articleId: liveArticleTags.articleId, tagId: liveArticleTags.tagId, name: liveTags.name })
    .from(liveArticleTags)
    .leftJoin(liveTags, and(eq(liveTags.tagId, liveArticleTags.tagId), eq(liveTags.locale, locale)))
    .where(inArray(liveArticleTags.articleId, ids))
    .orderBy(asc(liveArticleTags.position))
  reads(...rows.map(({ tagId }) => pageTag.link('tag', tagId, locale)))
  return rows.flatMap(({ articleId, name }) => (name === null ? [] : [{ articleId, name }]))
}
