import { and, eq, inArray } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { liveArticles } from '#db/schema/live.ts'
import type { Actor } from '#domain/actor.ts'
import { listArticles } from '#domain/articles/desk.ts'
import { keysOf, type ListOf } from '#domain/articles/reader.ts'
import { boardArticles } from './board-articles.ts'
import { toCome } from './coming.ts'
import type { Candidate } from './types.ts'

export interface CandidateQuery {
  locale: string
  /** Words of the headline; '' for all. */
  text: string
  /** Ids; an article in any of them. Empty for all. */
  sections: readonly number[]
  /** The moment they are looked for, UTC milliseconds: what will be live by then is among them. */
  at: number
  now: number
  limit: number
}

/** Articles that may be placed, the newest first; what is still to come before them. */
export async function candidatesFor(actor: Actor, query: CandidateQuery): Promise<Candidate[]> {
  const { locale, text, sections, at, now, limit } = query
  const ids = text === '' ? await newestIds(query) : await idsCalled(actor, query)
  const { coming } = await toCome(locale, at, now)
  const wanted = coming.filter(
    ({ revision: { content } }) =>
      (sections.length === 0 || content.sections.some((id) => sections.includes(id))) &&
      content.headline.toLowerCase().includes(text.toLowerCase()),
  )
  const shown = new Map(wanted.map(({ article, shownAt }) => [article.id, shownAt]))
  for (const [id, shownAt] of await shownDates(ids)) shown.set(id, shownAt)
  const order = [...wanted.map(({ article }) => article.id), ...ids].slice(0, limit)
  const found = await boardArticles(order)
  return order.flatMap((id) => {
    const article = found.get(id)
    return article ? [{ ...article, shownAt: shown.get(id) ?? null }] : []
  })
}

async function newestIds({ locale, sections, limit }: CandidateQuery): Promise<number[]> {
  const list: ListOf = sections.length > 0 ? { kind: 'sections', ids: [...sections] } : { kind: 'latest' }
  return (await keysOf(locale, list, null, limit)).map(({ id }) => id)
}

async function idsCalled(actor: Actor, { locale, text, sections, limit }: CandidateQuery): Promise<number[]> {
  const narrowed = sections.length > 0 ? { sections } : {}
  const filter = { locale, text, live: ['live' as const], ...narrowed }
  const { articles: found } = await listArticles(actor, filter, { limit })
  const uids = found.map(({ uid }) => uid)
  if (uids.length === 0) return []
  const rows = await reading()
    .select({ id: articles.id, uid: articles.uid })
    .from(articles)
    .where(inArray(articles.uid, uids))
  const ids = new Map(rows.map(({ id, uid }) => [uid, id]))
  return uids.flatMap((uid) => ids.get(uid) ?? [])
}

async function shownDates(ids: readonly number[]): Promise<[number, number][]> {
  if (ids.length === 0) return []
  const { articleId, shownAt, state } = liveArticles
  const rows = await reading()
    .select({ articleId, shownAt })
    .from(liveArticles)
    .where(and(eq(state, 'live'), inArray(articleId, [...ids])))
  return rows.map((row) => [row.articleId, row.shownAt])
}
