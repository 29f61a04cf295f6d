import { and, desc, eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { pageRevisions, pages } from '#db/schema/pages.ts'
import { NotFound, refuse } from '#domain/refusal.ts'

export type PageRow = typeof pages.$inferSelect
export type PageRevision = typeof pageRevisions.$inferSelect

/** A standing page that is not put away. @throws NotFound */
export async function pageInUse(db: Database, id: number): Promise<PageRow> {
  const [row] = await db.select().from(pages).where(eq(pages.id, id))
  if (!row || row.archivedAt !== null) throw new NotFound('page', id)
  return row
}

/** What a standing page says in a language, and since when; null where it is not written in it. */
export async function newestRevision(
  db: Database,
  pageId: number,
  locale: string,
): Promise<PageRevision | null> {
  const [row] = await db
    .select()
    .from(pageRevisions)
    .where(and(eq(pageRevisions.pageId, pageId), eq(pageRevisions.locale, locale)))
    .orderBy(desc(pageRevisions.number))
    .limit(1)
  return row ?? null
}

/** A revision by its number. @throws NotFound */
export async function pageRevision(
  db: Database,
  pageId: number,
  locale: string,
  number: number,
): Promise<PageRevision> {
  const [row] = await db
    .select()
    .from(pageRevisions)
    .where(
      and(
        eq(pageRevisions.pageId, pageId),
        eq(pageRevisions.locale, locale),
        eq(pageRevisions.number, number),
      ),
    )
  if (!row) throw new NotFound('revision', number)
  return row
}

/**
 * Two people write the same page: the later one is told of the first.
 * @param seen number of the revision the person began from, 0 for none; undefined asks nothing
 * @throws Refused `page.changed`
 */
export function requireSeen(newest: PageRevision | null, seen: number | undefined): void {
  if (seen === undefined || !newest || newest.number === seen) return
  refuse('page.changed', { by: newest.createdBy.name, at: newest.createdAt, number: newest.number })
}
