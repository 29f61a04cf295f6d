import { and, asc, inArray, or, type SQL } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { has } from '#db/dialect/names.ts'
import { tagAliases, tags } from '#db/schema/taxonomy.ts'
import type { Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { olderAddresses } from '#domain/named-addresses.ts'
import { namedLike, pageOfNamed, type NamedPage } from '#domain/named-list.ts'
import { textsById, type Named } from '#domain/named.ts'
import { NotFound } from '#domain/refusal.ts'
import { seenAs } from '#domain/seen.ts'
import { seenOf } from './inside.ts'
import { listedTag, listedTags, tagIsIn } from './listed.ts'
import type { DeskTag, ListedTag, TagState } from './types.ts'

export { findTag, tagsCalled } from './find.ts'
export { previewMerge } from './merge-preview.ts'
export { suggestTags, tagsByIds } from './suggest.ts'

/** All tags that are in use: neither put away nor merged into another. @throws Forbidden */
export async function listTags(actor: Actor): Promise<Named[]> {
  requireDesk(actor)
  const rows = await reading()
    .select({ id: tags.id, uid: tags.uid })
    .from(tags)
    .where(tagIsIn('used'))
    .orderBy(asc(tags.id))
  const texts = await textsById('tag')
  return rows.map((row) => ({ ...row, texts: texts.get(row.id) ?? {} }))
}

/**
 * One page of tags in one of their states.
 * @param wanted `text`: the beginning of a name, of a word in it, of a slug or of an alias; '' narrows nothing
 * @throws Forbidden
 */
export async function pageOfTags(
  actor: Actor,
  wanted: NamedPage & { state: TagState; text: string },
): Promise<{ tags: ListedTag[]; next: number | null }> {
  requireDesk(actor)
  const { state, text } = wanted
  const isCalled = text === '' ? undefined : or(namedLike('tag', text), aliasedLike(text))
  const { found, next } = await pageOfNamed('tag', and(tagIsIn(state), isCalled), wanted)
  return { tags: await listedTags(found), next }
}

/** One tag, whatever became of it. @throws Forbidden, NotFound */
export async function readTag(actor: Actor, id: number): Promise<DeskTag> {
  requireDesk(actor)
  const tag = await listedTag(id)
  if (!tag) throw new NotFound('tag', id)
  return {
    ...tag,
    older: await olderAddresses('tag', id),
    seen: seenAs(await seenOf(reading(), id)),
  }
}

function aliasedLike(text: string): SQL {
  const aliased = reading()
    .select({ id: tagAliases.tagId })
    .from(tagAliases)
    .where(has(tagAliases.name, 'begin', text))
  return inArray(tags.id, aliased)
}
