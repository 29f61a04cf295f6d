import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { savedViews } from '#db/schema/desk.ts'
import { command } from '#domain/command.ts'
import { NotFound } from '#domain/refusal.ts'
import { requireStaff } from '#domain/staff/inside.ts'

/** Forgets a filter of one's own. */
export const removeView = command({
  name: 'view.remove',
  input: z.strictObject({ uid: z.string() }),
  allow: 'self',
  find: async ({ db, actor }, { uid }) => {
    const person = await requireStaff(db, actor)
    const [row] = await db
      .select()
      .from(savedViews)
      .where(and(eq(savedViews.uid, uid), eq(savedViews.staffUid, person.uid)))
    if (!row) throw new NotFound('view', uid)
    return row
  },
  run: async ({ db }, { found: { id, uid, name, query } }) => {
    await db.delete(savedViews).where(eq(savedViews.id, id))
    return { result: { uid }, subject: { kind: 'view', id }, before: { name, query }, after: null }
  },
})
