import { and, eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { liveTags } from '#db/schema/live.ts'
import { readAddress } from '#domain/addresses/reader.ts'
import { pageTag } from '#domain/page-tags.ts'
import { reads } from '#lib/answer.ts'

export interface TagView {
  tagId: number
  name: string
  slug: string
  description: string
}

export type TagAnswer =
  | { state: 'live'; tag: TagView }
  | { state: 'moved'; slug: string }
  | { state: 'gone' }
  | { state: 'unknown' }

/** What stands at a tag's address. @param slug decoded */
export async function readTag(locale: string, slug: string): Promise<TagAnswer> {
  const address = await readAddress(locale, 'tag', slug)
  if (address?.state === 'moved') return address
  if (!address) return { state: 'unknown' }
  if (address.state === 'gone') return { state: 'gone' }
  reads(pageTag.named('tag', address.targetId, locale))
  const [tag] = await reading()
    .select()
    .from(liveTags)
    .where(and(eq(liveTags.tagId, address.targetId), eq(liveTags.locale, locale)))
  return tag ? { state: 'live', tag } : { state: 'unknown' }
}
