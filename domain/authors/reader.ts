import { and, eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveAuthors } from '#db/schema/live.ts'
import { readAddress } from '#domain/addresses/reader.ts'
import { readPictures, type Drawable } from '#domain/media/reader.ts'
import { pageTag } from '#domain/page-tags.ts'
import { reads } from '#lib/answer.ts'

export interface AuthorView {
  authorId: number
  name: string
  slug: string
  description: string
  portrait: Drawable | null
}

export type AuthorAnswer =
  | { state: 'live'; author: AuthorView }
  | { state: 'moved'; slug: string }
  | { state: 'gone' }
  | { state: 'unknown' }

/** What stands at an author's address. @param slug decoded */
export async function readAuthor(locale: string, slug: string): Promise<AuthorAnswer> {
  const address = await readAddress(locale, 'author', slug)
  if (address?.state === 'moved') return address
  if (!address) return { state: 'unknown' }
  if (address.state === 'gone') return { state: 'gone' }
  reads(pageTag.named('author', address.targetId, locale))
  const [row] = await reading()
    .select()
    .from(liveAuthors)
    .where(and(eq(liveAuthors.authorId, address.targetId), eq(liveAuthors.locale, locale)))
  if (!row) return { state: 'unknown' }
  const portraits = await readPictures(row.portrait ? [row.portrait] : [])
  return { state: 'live', author: { ...row, portrait: portraits.get(row.portrait ?? '') ?? null } }
}
