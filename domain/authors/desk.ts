import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { media } from '#db/schema/media.ts'
import { authors } from '#db/schema/taxonomy.ts'
import type { Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { olderAddresses } from '#domain/named-addresses.ts'
import { liveCounts } from '#domain/named-counts.ts'
import { namedLike, pageOfNamed, type NamedPage } from '#domain/named-list.ts'
import { pickNamed, textsById } from '#domain/named.ts'
import { NotFound } from '#domain/refusal.ts'
import { seenAs } from '#domain/seen.ts'
import { seenOf } from './inside.ts'
import type { AuthorState, DeskAuthor, ListedAuthor, OneAuthor } from './types.ts'

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

/**
 * One page of authors, in use or put away.
 * @param wanted `text`: the beginning of a name, of a word in it, or of a slug; '' narrows nothing
 * @throws Forbidden
 */
export async function pageOfAuthors(
  actor: Actor,
  wanted: NamedPage & { state: AuthorState; text: string },
): Promise<{ authors: ListedAuthor[]; next: number | null }> {
  requireDesk(actor)
  const { state, text } = wanted
  const isIn = state === 'used' ? isNull(authors.archivedAt) : isNotNull(authors.archivedAt)
  const isCalled = text === '' ? undefined : namedLike('author', text)
  const { found, next } = await pageOfNamed('author', and(isIn, isCalled), wanted)
  const ids = found.map(({ id }) => id)
  const [live, portraits] = [await liveCounts('author', ids), await portraitsOf(ids)]
  return {
    authors: found.map((author) => ({
      ...author,
      live: live.get(author.id) ?? {},
      portrait: portraits.get(author.id) ?? null,
    })),
    next,
  }
}

/** One author, put away or not. @throws Forbidden, NotFound */
export async function readAuthor(actor: Actor, id: number): Promise<OneAuthor> {
  requireDesk(actor)
  const [row] = await reading().select().from(authors).where(eq(authors.id, id))
  if (!row) throw new NotFound('author', id)
  const [texts, live, portraits] = [
    await textsById('author', [id]),
    await liveCounts('author', [id]),
    await portraitsOf([id]),
  ]
  return {
    ...{ id, uid: row.uid, texts: texts.get(id) ?? {}, live: live.get(id) ?? {} },
    portrait: portraits.get(id) ?? null,
    state: row.archivedAt === null ? 'used' : 'archived',
    older: await olderAddresses('author', id),
    seen: seenAs(await seenOf(reading(), row)),
  }
}

async function portraitsOf(ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await reading()
    .select({ id: authors.id, portrait: media.uid })
    .from(authors)
    .innerJoin(media, eq(media.id, authors.portraitMediaId))
    .where(inArray(authors.id, [...ids]))
  return new Map(rows.map(({ id, portrait }) => [id, portrait]))
}
