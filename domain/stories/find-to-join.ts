import { and, asc, eq, inArray, isNull, notInArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { reading } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { listings } from '#db/schema/listing.ts'
import { stories } from '#db/schema/stories.ts'
import type { Actor } from '#domain/actor.ts'
import { findArticle, listArticles } from '#domain/articles/desk.ts'
import { requireDesk } from '#domain/desk.ts'
import { NotFound, Refused } from '#domain/refusal.ts'
import { readStory, type StoryVersion } from './read-story.ts'

/** An article whose story another one can be joined to. */
export interface Joinable {
  uid: string
  locale: string
  headline: string
  slug: string
  liveState: StoryVersion['liveState']
  /** Until when its story is under embargo. */
  embargoUntil: number | null
}

/** Shown at most: whoever looks for one knows what it is called. */
const SHOWN = 20
/** Looked at: those in a language the story has already are left out. */
const LOOKED_AT = 100

/**
 * Articles of other stories that have none of the languages an article's story has, the newest changed first.
 * @param text words of the headline, or an address, a slug or a uid
 * @throws Forbidden, NotFound
 */
export async function findToJoin(actor: Actor, uid: string, text: string): Promise<Joinable[]> {
  requireDesk(actor)
  const wanted = text.trim()
  if (wanted === '') return []
  const { versions } = await readStory(actor, uid)
  const named = await uidNamed(actor, slugIn(wanted))
  const { articles: found } = named
    ? { articles: [{ uid: named }] }
    : await listArticles(actor, { text: wanted }, { limit: LOOKED_AT })
  const uids = found.map((one) => one.uid)
  if (uids.length === 0) return []
  const taken = versions.map(({ locale }) => locale)
  const rows = await joinable(uids, taken)
  return uids.flatMap((one) => rows.find((row) => row.uid === one) ?? []).slice(0, SHOWN)
}

async function joinable(uids: string[], taken: string[]): Promise<Joinable[]> {
  const others = alias(articles, 'others')
  const clashing = reading()
    .select({ id: others.storyId })
    .from(others)
    .where(and(eq(others.storyId, articles.storyId), inArray(others.locale, taken)))
  return reading()
    .select({
      ...{ uid: articles.uid, locale: articles.locale, liveState: articles.liveState },
      ...{ headline: listings.headline, slug: listings.slug, embargoUntil: stories.embargoUntil },
    })
    .from(articles)
    .innerJoin(listings, eq(listings.articleId, articles.id))
    .innerJoin(stories, eq(stories.id, articles.storyId))
    .where(
      and(inArray(articles.uid, uids), isNull(articles.trashedAt), notInArray(articles.storyId, clashing)),
    )
    .orderBy(asc(articles.id))
}

/** The article that this is the uid, the slug or the address of. */
async function uidNamed(actor: Actor, reference: string): Promise<string | null> {
  try {
    return await findArticle(actor, reference)
  } catch (problem) {
    // Then it is words.
    if (problem instanceof NotFound || problem instanceof Refused) return null
    throw problem
  }
}

/** The last part of an address, as somebody copies it out of a browser. */
function slugIn(text: string): string {
  const [, slug] = /^https?:\/\/[^/]+\/(?:.*\/)?([^/?#]+)\/?(?:[?#].*)?$/.exec(text) ?? []
  try {
    return decodeURIComponent(slug ?? text)
  } catch {
    return text
  }
}
