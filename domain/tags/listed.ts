import { and, asc, eq, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { tagAliases, tags } from '#db/schema/taxonomy.ts'
import { liveCounts } from '#domain/named-counts.ts'
import { textsById, type Named } from '#domain/named.ts'
import type { Alias, ListedTag, TagState } from './types.ts'

/** Tags in one of their states. */
export function tagIsIn(state: TagState): SQL | undefined {
  if (state === 'merged') return isNotNull(tags.mergedIntoId)
  if (state === 'archived') return and(isNotNull(tags.archivedAt), isNull(tags.mergedIntoId))
  return and(isNull(tags.archivedAt), isNull(tags.mergedIntoId))
}

/** Tags with what the list says of them, all of them at once. */
export async function listedTags(found: readonly Named[]): Promise<ListedTag[]> {
  const ids = found.map(({ id }) => id)
  if (ids.length === 0) return []
  const live = await liveCounts('tag', ids)
  const aliases = await aliasesOf(ids)
  const into = await mergedInto(ids)
  return found.map((tag) => ({
    ...tag,
    live: live.get(tag.id) ?? {},
    aliases: aliases.get(tag.id) ?? [],
    into: into.get(tag.id) ?? null,
  }))
}

async function aliasesOf(ids: readonly number[]): Promise<Map<number, Alias[]>> {
  const { tagId, locale, name } = tagAliases
  const rows = await reading()
    .select({ id: tagId, locale, name })
    .from(tagAliases)
    .where(inArray(tagId, [...ids]))
    .orderBy(asc(locale), asc(name))
  const byId = Map.groupBy(rows, ({ id }) => id)
  return new Map([...byId].map(([id, of]) => [id, of.map(({ locale, name }) => ({ locale, name }))]))
}

async function mergedInto(ids: readonly number[]): Promise<Map<number, Named>> {
  const rows = await reading()
    .select({ id: tags.id, into: tags.mergedIntoId })
    .from(tags)
    .where(and(inArray(tags.id, [...ids]), isNotNull(tags.mergedIntoId)))
  if (rows.length === 0) return new Map()
  const targets = await reading()
    .select({ id: tags.id, uid: tags.uid })
    .from(tags)
    .where(
      inArray(
        tags.id,
        rows.map(({ into }) => into!),
      ),
    )
  const texts = await textsById(
    'tag',
    targets.map(({ id }) => id),
  )
  const named = new Map(targets.map((one) => [one.id, { ...one, texts: texts.get(one.id) ?? {} }]))
  return new Map(rows.map(({ id, into }) => [id, named.get(into!)!]))
}

/** One tag with all of it, whatever became of it; null where there never was one. */
export async function listedTag(id: number): Promise<(ListedTag & { state: TagState }) | null> {
  const [row] = await reading().select().from(tags).where(eq(tags.id, id))
  if (!row) return null
  const texts = await textsById('tag', [id])
  const [tag] = await listedTags([{ id, uid: row.uid, texts: texts.get(id) ?? {} }])
  const state = row.mergedIntoId !== null ? 'merged' : row.archivedAt !== null ? 'archived' : 'used'
  return { ...tag!, state }
}
