import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { liveAuthors } from '#db/schema/live.ts'
import { media } from '#db/schema/media.ts'
import { authors, authorTexts } from '#db/schema/taxonomy.ts'

/** Makes the live rows of an author, one for each language they have a name in. */
export async function projectAuthor(db: Database, authorId: number): Promise<void> {
  await db.delete(liveAuthors).where(eq(liveAuthors.authorId, authorId))
  const [author] = await db
    .select({ archivedAt: authors.archivedAt, portrait: media.uid })
    .from(authors)
    .leftJoin(media, eq(media.id, authors.portraitMediaId))
    .where(eq(authors.id, authorId))
  if (!author || author.archivedAt !== null) return
  const texts = await db.select().from(authorTexts).where(eq(authorTexts.authorId, authorId))
  const { portrait } = author
  if (texts.length > 0) await db.insert(liveAuthors).values(texts.map((text) => ({ ...text, portrait })))
}
