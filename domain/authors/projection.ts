import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { liveAuthors } from '#db/schema/live.ts'
import { media } from '#db/schema/media.ts'
import { authors, authorTexts } from '#db/schema/taxonomy.ts'
import { touchNamed } from '#domain/touch-named.ts'

/** Makes the live rows of an author, one for each language they have a name in, and touches what shows them. */
export async function projectAuthor(db: Database, authorId: number): Promise<void> {
  const rows = () => db.select().from(liveAuthors).where(eq(liveAuthors.authorId, authorId))
  const before = await rows()
  await db.delete(liveAuthors).where(eq(liveAuthors.authorId, authorId))
  const shown = await shownRows(db, authorId)
  if (shown.length > 0) await db.insert(liveAuthors).values(shown)
  touchNamed(db, { kind: 'author', id: authorId }, before, await rows())
}

async function shownRows(db: Database, authorId: number) {
  const [author] = await db
    .select({ archivedAt: authors.archivedAt, portrait: media.uid })
    .from(authors)
    .leftJoin(media, eq(media.id, authors.portraitMediaId))
    .where(eq(authors.id, authorId))
  if (!author || author.archivedAt !== null) return []
  const texts = await db.select().from(authorTexts).where(eq(authorTexts.authorId, authorId))
  return texts.map((text) => ({ ...text, portrait: author.portrait }))
}
