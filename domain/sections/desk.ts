import { asc, isNull } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { sections } from '#db/schema/taxonomy.ts'
import type { Actor } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { pickNamed, textsById, type Named } from '#domain/named.ts'

/** A section as the desk sees it, in all its languages. */
export interface DeskSection extends Named {
  parentId: number | null
  position: number
  reviewSteps: number
  /** 0 at the top. */
  depth: number
}

/**
 * All sections that are not put away, as a tree is read: each before those below it.
 * @throws Forbidden
 */
export async function listSections(actor: Actor): Promise<DeskSection[]> {
  requireDesk(actor)
  const { id, uid, parentId, position, reviewSteps } = sections
  const rows = await reading()
    .select({ id, uid, parentId, position, reviewSteps })
    .from(sections)
    .where(isNull(sections.archivedAt))
    .orderBy(asc(position), asc(id))
  const texts = await textsById('section')
  const under = (parent: number | null, depth: number): DeskSection[] =>
    rows
      .filter((row) => row.parentId === parent)
      .flatMap((row) => [{ ...row, texts: texts.get(row.id) ?? {}, depth }, ...under(row.id, depth + 1)])
  return under(null, 0)
}

/** A section by slug in any language, or by number. @throws Forbidden, NotFound, Refused */
export async function findSection(actor: Actor, reference: string): Promise<DeskSection> {
  return pickNamed('section', await listSections(actor), reference)
}
