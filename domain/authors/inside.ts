import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { authors } from '#db/schema/taxonomy.ts'
import { textsById } from '#domain/named.ts'
import { NotFound } from '#domain/refusal.ts'

export type Author = typeof authors.$inferSelect

/** An author who is not put away. @throws NotFound */
export async function loadAuthor(db: Database, id: number): Promise<Author> {
  const [row] = await db.select().from(authors).where(eq(authors.id, id))
  if (!row || row.archivedAt !== null) throw new NotFound('author', id)
  return row
}

/** What of an author is changed by author.update, for seenAs(). */
export async function seenOf(db: Database, { id, portraitMediaId }: Pick<Author, 'id' | 'portraitMediaId'>) {
  const texts = await textsById('author', [id], db)
  return { texts: texts.get(id) ?? {}, portraitMediaId }
}
