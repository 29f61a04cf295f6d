import { asc, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { sections } from '#db/schema/taxonomy.ts'
import type { Actor } from '#domain/actor.ts'
import { heldBySection, uidsOf } from '#domain/articles/inside.ts'
import { requireDesk } from '#domain/desk.ts'
import { olderAddresses } from '#domain/named-addresses.ts'
import { liveCounts } from '#domain/named-counts.ts'
import { pickNamed, textsById, type Named } from '#domain/named.ts'
import { NotFound } from '#domain/refusal.ts'
import { seenAs } from '#domain/seen.ts'
import type { DeskSection, OneSection, TreeSection } from './types.ts'
import { seenOf } from './update.ts'

export type { DeskSection } from './types.ts'

/**
 * All sections that are not put away, as a tree is read: each before those below it.
 * @throws Forbidden
 */
export async function listSections(actor: Actor): Promise<DeskSection[]> {
  requireDesk(actor)
  const { id, uid, parentId, position, reviewSteps, proofSteps } = sections
  const rows = await reading()
    .select({ id, uid, parentId, position, reviewSteps, proofSteps })
    .from(sections)
    .where(isNull(sections.archivedAt))
    .orderBy(asc(position), asc(id))
  const texts = await textsById('section')
  const byParent = Map.groupBy(rows, (row) => row.parentId)
  const under = (parent: number | null, depth: number): DeskSection[] =>
    (byParent.get(parent) ?? []).flatMap((row) => [
      { ...row, texts: texts.get(row.id) ?? {}, depth },
      ...under(row.id, depth + 1),
    ])
  return under(null, 0)
}

/** The same, with the numbers of live articles. @throws Forbidden */
export async function treeOfSections(actor: Actor): Promise<TreeSection[]> {
  const all = await listSections(actor)
  const live = await liveCounts('section')
  return all.map((section) => ({ ...section, live: live.get(section.id) ?? {} }))
}

/** Sections that were put away, the last ones first. @throws Forbidden */
export async function archivedSections(actor: Actor, limit: number): Promise<(Named & { at: number })[]> {
  requireDesk(actor)
  const { id, uid, archivedAt } = sections
  const rows = await reading()
    .select({ id, uid, at: archivedAt })
    .from(sections)
    .where(isNotNull(archivedAt))
    .orderBy(desc(archivedAt), desc(id))
    .limit(limit)
  const texts = await textsById(
    'section',
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({ ...row, at: row.at!, texts: texts.get(row.id) ?? {} }))
}

/** One section, put away or not. @throws Forbidden, NotFound */
export async function readSection(actor: Actor, id: number): Promise<OneSection> {
  requireDesk(actor)
  const [row] = await reading().select().from(sections).where(eq(sections.id, id))
  if (!row) throw new NotFound('section', id)
  const { uid, parentId, position, reviewSteps, proofSteps, archivedAt } = row
  const seen = await seenOf(reading(), row)
  const live = await liveCounts('section', [id])
  return {
    ...{ id, uid, parentId, position, reviewSteps, proofSteps, archivedAt },
    texts: seen.texts,
    live: live.get(id) ?? {},
    isHolding: (await heldBySection(reading(), id, 1)).length > 0,
    older: await olderAddresses('section', id),
    seen: seenAs(seen),
  }
}

/**
 * Articles a section holds, live or being written, to be moved elsewhere one by one (`article.refile`).
 * @param but uids that could not be moved
 * @throws Forbidden
 */
export async function articlesHeld(
  actor: Actor,
  sectionId: number,
  limit: number,
  but: ReadonlySet<string> = new Set(),
): Promise<string[]> {
  requireDesk(actor)
  const ids = await heldBySection(reading(), sectionId, limit + but.size)
  const rows = await uidsOf(reading(), ids)
  return rows
    .map(({ uid }) => uid)
    .filter((uid) => !but.has(uid))
    .slice(0, limit)
}

/** A section by slug in any language, or by number. @throws Forbidden, NotFound, Refused */
export async function findSection(actor: Actor, reference: string): Promise<DeskSection> {
  return pickNamed('section', await listSections(actor), reference)
}
