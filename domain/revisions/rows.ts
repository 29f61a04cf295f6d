import { and, eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { revisions } from '#db/schema/articles.ts'
import { NotFound } from '#domain/refusal.ts'

/** A revision of an article by its number. @throws NotFound */
export async function revisionByNumber(
  db: Database,
  articleId: number,
  number: number,
): Promise<typeof revisions.$inferSelect> {
  const [row] = await db
    .select()
    .from(revisions)
    .where(and(eq(revisions.articleId, articleId), eq(revisions.number, number)))
  if (!row) throw new NotFound('revision', number)
  return row
}
