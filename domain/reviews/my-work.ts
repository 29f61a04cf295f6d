import { and, desc, eq, inArray } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { articles, reviews } from '#db/schema/articles.ts'
import type { Actor } from '#domain/actor.ts'
import { listArticles, type ListedArticle } from '#domain/articles/desk.ts'
import { requireDesk } from '#domain/desk.ts'

/** An article that somebody sent back, with what they said. */
export interface SentBack {
  article: ListedArticle
  by: string
  note: string
  /** UTC milliseconds */
  at: number
}

/** What somebody has to write. */
export interface MyWriting {
  /** Given to them, what is due first in front. */
  assigned: ListedArticle[]
  sentBack: SentBack[]
  /** What they began and go on with, the newest changed first. */
  drafts: ListedArticle[]
  /** Whether there is more of each than is shown. */
  isMore: { assigned: boolean; drafts: boolean }
}

/** Of each list so many; the list of articles has the rest. */
const SHOWN = 50

/** What whoever asks has to write: given to them, sent back to them, begun by them. @throws Forbidden */
export async function listMyWriting(actor: Actor): Promise<MyWriting> {
  requireDesk(actor)
  const uid = actor.kind === 'staff' ? actor.uid : null
  if (uid === null)
    return { assigned: [], sentBack: [], drafts: [], isMore: { assigned: false, drafts: false } }
  const page = { limit: SHOWN }
  const given = await listArticles(actor, { assignee: uid, work: articles.workState.enumValues }, page)
  const begun = await listArticles(actor, { begunBy: uid, work: ['draft'] }, page)
  const sentBack = await sentBackAmong([...given.articles, ...begun.articles])
  const isSentBack = new Set(sentBack.map(({ article }) => article.uid))
  const isGiven = new Set(given.articles.map((article) => article.uid))
  return {
    assigned: given.articles.filter((one) => !isSentBack.has(one.uid)).sort(byDue),
    sentBack,
    drafts: begun.articles.filter((one) => !isSentBack.has(one.uid) && !isGiven.has(one.uid)),
    isMore: { assigned: given.next !== null, drafts: begun.next !== null },
  }
}

function byDue(one: ListedArticle, other: ListedArticle): number {
  return (one.dueAt ?? Infinity) - (other.dueAt ?? Infinity) || 0
}

/** Those that are drafts because their last round ended so; the latest first. */
async function sentBackAmong(listed: readonly ListedArticle[]): Promise<SentBack[]> {
  const drafts = new Map(listed.filter(({ workState }) => workState === 'draft').map((one) => [one.uid, one]))
  if (drafts.size === 0) return []
  const { reviewer, note, at, verdict, round } = reviews
  const rows = await reading()
    .select({ uid: articles.uid, reviewer, note, at })
    .from(articles)
    .innerJoin(reviews, and(eq(reviews.articleId, articles.id), eq(round, articles.reviewRound)))
    .where(and(inArray(articles.uid, [...drafts.keys()]), eq(verdict, 'sent_back')))
    .orderBy(desc(at), desc(reviews.id))
  return rows.map(({ uid, reviewer: by, ...said }) => ({ article: drafts.get(uid)!, by: by.name, ...said }))
}
