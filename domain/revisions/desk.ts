import { and, desc, eq, inArray, lt } from 'drizzle-orm'
import { reading, type Database } from '#db/client.ts'
import { revisions } from '#db/schema/articles.ts'
import { publications } from '#db/schema/publications.ts'
import type { Actor } from '#domain/actor.ts'
import { contentHash, mayEdit } from '#domain/articles/inside.ts'
import { requireDesk } from '#domain/desk.ts'
import { loadWork } from '#domain/working-copies/inside.ts'

export { compareRevisions } from './compare.ts'

/** Revisions on one page of the list. */
const PAGE = 60

/** A revision in the list. */
export interface ListedRevision {
  number: number
  reason: typeof revisions.$inferSelect.reason
  /** UTC milliseconds */
  at: number
  by: string
  /** Versions readers got of it, the first of them first. */
  versions: number[]
}

/** What has happened to an article's content. */
export interface RevisionList {
  headline: string
  locale: string
  /** The working copy, where it is not what the newest revision has. */
  work: { at: number; by: string } | null
  /** Number of the newest revision. */
  newest: number
  /** The newest first. */
  revisions: ListedRevision[]
  /** For `before` of the next page; null on the last. */
  next: number | null
  /** Whether this person may restore one, and whether a schedule keeps everybody from it. */
  mayRestore: boolean
  scheduled: boolean
}

/**
 * One page of an article's revisions, by key.
 * @param before only those with smaller numbers
 * @throws Forbidden, NotFound
 */
export async function listRevisions(actor: Actor, uid: string, before?: number): Promise<RevisionList> {
  requireDesk(actor)
  const db = reading()
  const loaded = await loadWork(db, uid)
  const { article, head, work } = loaded
  const { id, number, reason, createdAt, createdBy } = revisions
  const rows = await db
    .select({ id, number, reason, at: createdAt, by: createdBy })
    .from(revisions)
    .where(and(eq(revisions.articleId, article.id), before === undefined ? undefined : lt(number, before)))
    .orderBy(desc(number))
    .limit(PAGE + 1)
  const shown = rows.slice(0, PAGE)
  const versions = await versionsOf(
    db,
    shown.map((row) => row.id),
  )
  const isChanged = work.isRow && contentHash(work.content) !== head.contentHash
  return {
    headline: work.content.headline,
    locale: article.locale,
    work: isChanged ? { at: work.updatedAt, by: work.updatedBy.name } : null,
    newest: head.number,
    revisions: shown.map(({ id: of, by, ...row }) => ({
      ...row,
      by: by.name,
      versions: versions.get(of) ?? [],
    })),
    next: rows.length > PAGE ? shown.at(-1)!.number : null,
    mayRestore: mayEdit(actor, loaded),
    scheduled: article.workState === 'scheduled',
  }
}

async function versionsOf(db: Database, ids: number[]): Promise<Map<number, number[]>> {
  const versions = new Map<number, number[]>()
  if (ids.length === 0) return versions
  const rows = await db
    .select({ id: publications.revisionId, version: publications.version })
    .from(publications)
    .where(inArray(publications.revisionId, ids))
    .orderBy(publications.version)
  for (const { id, version } of rows) versions.set(id, [...(versions.get(id) ?? []), version])
  return versions
}
