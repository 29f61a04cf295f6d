import { and, eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveTags } from '#db/schema/live.ts'
import { readAddress } from '#domain/addresses/reader.ts'

export type TagAnswer =
  | { state: 'live'; tag: { tagId: number; name: string; slug: string; description: string } }
  | { state: 'moved'; slug: string }
  | { state: 'unknown' }

/** What stands at a tag's address. @param slug decoded */
export async function readTag(locale: string, slug: string): Promise<TagAnswer> {
  const address = await readAddress(locale, 'tag', slug)
  if (address?.state === 'moved') return address
  if (!address) return { state: 'unknown' }
  const [tag] = await reading()
    .select()
    .from(liveTags)
    .where(and(eq(liveTags.tagId, address.targetId), eq(liveTags.locale, locale)))
  return tag ? { state: 'live', tag } : { state: 'unknown' }
}
