import { eq, inArray } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { articles, revisions } from '#db/schema/articles.ts'
import type { Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { NotFound } from '#domain/refusal.ts'
import { hashOf } from '#lib/hash.ts'
import { firstBreak } from './chain.ts'
import { publicationsOf, type Publication } from './inside.ts'

/** What readers got, version by version, and whether it can be trusted. */
export interface History {
  publications: (Publication & { revision: number })[]
  /** First version whose record or words were changed afterwards; null when the chain holds. */
  brokenAt: number | null
}

/** The publications of an article, version 1 first, their hashes computed again. @throws Forbidden, NotFound */
export async function readHistory(actor: Actor, articleUid: string): Promise<History> {
  requireDesk(actor)
  const db = reading()
  const [article] = await db.select({ id: articles.id }).from(articles).where(eq(articles.uid, articleUid))
  if (!article) throw new NotFound('article', articleUid)
  const links = await publicationsOf(db, article.id)
  const used = links.map((link) => link.revisionId)
  const { id, number, content } = revisions
  const rows = links.length
    ? await db.select({ id, number, content }).from(revisions).where(inArray(id, used))
    : []
  const revisionOf = (link: Publication) => rows.find((row) => row.id === link.revisionId)
  const record = firstBreak(links.map((link) => ({ ...link, articleUid })))
  const words = links.find((link) => hashOf(revisionOf(link)?.content) !== link.contentHash)?.version ?? null
  return {
    publications: links.map((link) => ({ ...link, revision: revisionOf(link)?.number ?? 0 })),
    brokenAt: record === null || words === null ? (record ?? words) : Math.min(record, words),
  }
}
