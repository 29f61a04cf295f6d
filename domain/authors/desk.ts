import { asc, eq, isNull } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { media } from '#db/schema/media.ts'
import { authors } from '#db/schema/taxonomy.ts'
import type { Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { pickNamed, textsById, type Named } from '#domain/named.ts'

/** An author as the desk sees them; `portrait` is the uid of a medium. */
export interface DeskAuthor extends Named {
  portrait: string | null
}

/** All authors who are not put away. @throws Forbidden */
export async function listAuthors(actor: Actor): Promise<DeskAuthor[]> {
  requireDesk(actor)
  const rows = await reading()
    .select({ id: authors.id, uid: authors.uid, portrait: media.uid })
    .from(authors)
    .leftJoin(media, eq(media.id, authors.portraitMediaId))
    .where(isNull(authors.archivedAt))
    .orderBy(asc(authors.id))
  const texts = await textsById('author')
  return rows.map((row) => ({ ...row, texts: texts.get(row.id) ?? {} }))
}

/** An author by slug in any language, or by number. @throws Forbidden, NotFound, Refused */
export async function findAuthor(actor: Actor, reference: string): Promise<DeskAuthor> {
  return pickNamed('author', await listAuthors(actor), reference)
}
