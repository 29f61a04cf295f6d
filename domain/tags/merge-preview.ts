import { and, asc, eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { addresses } from '#db/schema/addresses.ts'
import type { Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { NotFound } from '#domain/refusal.ts'
import { listedTag } from './listed.ts'
import type { MergePreview } from './types.ts'

/** As many addresses as are shown of what will answer 301. */
const MOST = 50

/** What becomes of a tag that is merged into another one: tag.merge. @throws Forbidden, NotFound */
export async function previewMerge(actor: Actor, fromId: number, intoId: number): Promise<MergePreview> {
  requireDesk(actor)
  const [from, into] = [await listedTag(fromId), await listedTag(intoId)]
  if (from?.state !== 'used') throw new NotFound('tag', fromId)
  if (into?.state !== 'used' || fromId === intoId) throw new NotFound('tag', intoId)
  const names = Object.entries(from.texts).map(([locale, { name }]) => ({ locale, name }))
  // Where it has no name of its own it is called as the other one was, at the address that one had.
  const slugs = { ...textsOf(from), ...textsOf(into) }
  const rows = await reading()
    .select({ locale: addresses.locale, slug: addresses.slug })
    .from(addresses)
    .where(and(eq(addresses.kind, 'tag'), eq(addresses.targetId, fromId)))
    .orderBy(asc(addresses.locale), asc(addresses.slug))
    .limit(MOST)
  return {
    from,
    into,
    addresses: rows
      .map((row) => ({ ...row, to: slugs[row.locale] ?? '' }))
      .filter(({ slug, to }) => to !== '' && slug !== to),
    aliases: [...names.filter(({ locale }) => into.texts[locale]), ...from.aliases],
    names: names.filter(({ locale }) => !into.texts[locale]),
  }
}

function textsOf({ texts }: MergePreview['from']): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([locale, { slug }]) => [locale, slug]))
}
