import { desc, eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { jsonText } from '#db/dialect/json.ts'
import { articles, revisions } from '#db/schema/articles.ts'
import { breakingNews } from '#db/schema/front.ts'
import type { Actor } from '#domain/actor.ts'
import { findArticle } from '#domain/articles/desk.ts'
import { requireDesk } from '#domain/desk.ts'
import type { Outcome } from '#domain/execute.ts'
import { NotFound, Refused, refusal } from '#domain/refusal.ts'
import { runningBreaking, type Breaking } from './running.ts'

export { MOST_LETTERS } from './rules.ts'

/** A line of breaking news as the desk sees it. Instants in UTC milliseconds. */
export interface DeskBreaking extends Pick<Breaking, 'uid' | 'locale' | 'text' | 'startsAt' | 'endsAt'> {
  by: string
  /** When somebody took it away before its time, and who. */
  ended: { at: number; by: string } | null
  article: { uid: string; headline: string; isLive: boolean } | null
}

/** What stands above a language's pages now; null where nothing does. @throws Forbidden */
export async function showBreaking(actor: Actor, locale: string, now: number): Promise<DeskBreaking | null> {
  requireDesk(actor)
  const running = await runningBreaking(reading(), locale, now)
  return running && told(running)
}

/** What stood there lately, the newest first, what stands there now included. @throws Forbidden */
export async function lastBreaking(actor: Actor, locale: string, limit: number): Promise<DeskBreaking[]> {
  requireDesk(actor)
  const rows = await reading()
    .select()
    .from(breakingNews)
    .where(eq(breakingNews.locale, locale))
    .orderBy(desc(breakingNews.id))
    .limit(limit)
  return Promise.all(rows.map(told))
}

/**
 * uid of the article somebody means: by its address on the site or at the desk, its number or its slug.
 * @throws Forbidden
 */
export async function articleCalled(
  actor: Actor,
  reference: string,
  locale: string,
): Promise<Outcome<string>> {
  const [, called = reference] = /\/(?:articles|news)\/([^/?#]+)/.exec(reference) ?? []
  try {
    return { ok: true, result: await findArticle(actor, decodeURIComponent(called), locale) }
  } catch (problem) {
    if (problem instanceof Refused) return { ok: false, refusal: problem.refusal }
    if (!(problem instanceof NotFound || problem instanceof URIError)) throw problem
    return { ok: false, refusal: refusal('breaking.noArticle', {}, 'article') }
  }
}

async function told(row: Breaking): Promise<DeskBreaking> {
  const { uid, locale, text, startsAt, endsAt, createdBy, endedAt, endedBy, articleId } = row
  return {
    ...{ uid, locale, text, startsAt, endsAt, by: createdBy.name },
    ended: endedAt === null ? null : { at: endedAt, by: endedBy?.name ?? '' },
    article: articleId === null ? null : await articleOf(articleId),
  }
}

async function articleOf(id: number): Promise<DeskBreaking['article']> {
  const [row] = await reading()
    .select({
      uid: articles.uid,
      liveState: articles.liveState,
      headline: jsonText(revisions.content, 'headline'),
    })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.headRevisionId))
    .where(eq(articles.id, id))
  return row ? { uid: row.uid, headline: row.headline ?? '', isLive: row.liveState === 'live' } : null
}
