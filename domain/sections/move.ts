import { z } from 'zod'
import { command, type CommandContext } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { lastToDo } from '#domain/seen.ts'
import { idsUnder, loadSection, type Section } from './inside.ts'
import { childrenOf, putAmong } from './places.ts'

/** What changes the places of sections that stand beside each other. */
const MOVERS = ['section.move', 'section.create', 'section.archive', 'section.unarchive', 'section.merge']

/**
 * Moves a section below another one, or to the top (null), or among its neighbours. Whoever is limited to sections must hold it,
 * what it stands below and what it shall stand below: the top of the tree is everybody's.
 */
export const moveSection = command({
  name: 'section.move',
  input: z.strictObject({
    id: z.int().positive(),
    parentId: z.int().positive().nullable(),
    /** The neighbour it shall stand after; null is before all of them. */
    after: z.int().positive().nullable().optional(),
    /** Or its place among its neighbours, 0 is first. Without either it comes last. */
    position: z.int().min(0).optional(),
    /** Where it stood as the person saw it. */
    seen: z.strictObject({ parentId: z.int().positive().nullable(), position: z.int() }).optional(),
  }),
  allow: 'taxonomy:edit',
  find: ({ db }, input) => loadSection(db, input.id),
  scope: {
    sections: (section, { parentId }) =>
      section.parentId === null || parentId === null ? [] : [section.id, section.parentId, parentId],
  },
  run: async (context, { input, found }) => {
    const { db } = context
    const { parentId, seen } = input
    const before = { parentId: found.parentId, position: found.position }
    if (seen && (seen.parentId !== before.parentId || seen.position !== before.position))
      await refuseMoved(context)
    if (parentId !== null) {
      await loadSection(db, parentId)
      const below = await idsUnder(db, found.id)
      if (below.includes(parentId)) refuse('section.intoItself', {}, 'parentId')
    }
    const place = await placeOf(context, found, input)
    const after = { parentId, position: await putAmong(db, found, parentId, place) }
    return { result: { id: found.id, ...after }, subject: { kind: 'section', id: found.id }, before, after }
  },
})

/** Its place among its new neighbours, 0 is first. @throws Refused where the one it shall stand after went elsewhere */
async function placeOf(
  context: CommandContext,
  { id }: Section,
  input: { parentId: number | null; after?: number | null | undefined; position?: number | undefined },
): Promise<number> {
  const { after, position } = input
  if (after === null) return 0
  if (after === undefined) return position ?? Infinity
  const neighbours = (await childrenOf(context.db, input.parentId)).filter((one) => one.id !== id)
  const at = neighbours.findIndex((one) => one.id === after)
  return at < 0 ? refuseMoved(context, 'after') : at + 1
}

async function refuseMoved({ db }: CommandContext, field?: string): Promise<never> {
  const last = await lastToDo(db, MOVERS)
  return refuse('section.moved', { by: last?.by ?? '?', at: last?.at ?? 0 }, field)
}
