import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { pages } from '#db/schema/pages.ts'
import { command } from '#domain/command.ts'
import { lastDoneTo } from '#domain/audit/inside.ts'
import { project } from '#domain/project.ts'
import { refuse } from '#domain/refusal.ts'
import { movedBehind, pagesInOrder } from './order.ts'
import { pageInUse } from './rows.ts'

/** Puts a standing page elsewhere among the others, or in the footer and out of it; in all languages at once. */
export const movePage = command({
  name: 'page.move',
  input: z.strictObject({
    id: z.int().positive(),
    /** Behind which page; null before all others; left out, where it is. */
    after: z.int().positive().nullable().optional(),
    inFooter: z.boolean().optional(),
    /** Ids of all pages in the order the person saw. */
    seen: z.array(z.int().positive()).max(10_000).optional(),
  }),
  allow: 'article:publish',
  find: ({ db }, input) => pageInUse(db, input.id),
  run: async ({ db }, { input: { id, after, inFooter, seen }, found }) => {
    const order = await pagesInOrder(db)
    if (seen && order.map((one) => one.id).join() !== seen.join()) {
      const last = await lastOf(order)
      refuse('page.moved', { by: last?.by ?? '', at: last?.at ?? 0 })
    }
    if (after !== undefined && after !== null && (after === id || !order.some((one) => one.id === after))) {
      refuse('page.behindNothing')
    }
    const moves = after === undefined ? [] : movedBehind(order, id, after)
    for (const move of moves) {
      await db.update(pages).set({ position: move.position }).where(eq(pages.id, move.id))
    }
    if (inFooter !== undefined) await db.update(pages).set({ inFooter }).where(eq(pages.id, id))
    for (const one of new Set([...moves.map((move) => move.id), id])) await project(db, 'page', one)
    return {
      result: { id },
      subject: { kind: 'page', id },
      before: { order: order.map((one) => one.id), inFooter: found.inFooter },
      after: { order: (await pagesInOrder(db)).map((one) => one.id), inFooter: inFooter ?? found.inFooter },
    }

    async function lastOf(all: readonly { id: number }[]) {
      const changes = await Promise.all(all.map((one) => lastDoneTo(db, { kind: 'page', id: one.id })))
      return changes.filter((one) => one !== null).sort((one, other) => other.at - one.at)[0]
    }
  },
})
