import { and, count, eq } from 'drizzle-orm'
import { z } from 'zod'
import { savedViews } from '#db/schema/desk.ts'
import { articleFields } from '#domain/articles/inside.ts'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { requireStaff } from '#domain/staff/inside.ts'
import { filledLine } from '#lib/text.ts'
import { newUid } from '#lib/uid.ts'

/** As many as somebody can tell apart in a row of links. */
const MOST = 30

/** Keeps a filter of the list of articles under a name, for oneself; the same name again means the new filter. */
export const saveView = command({
  name: 'view.save',
  input: z.strictObject({
    name: filledLine(60),
    /** As the list's address has it. */
    query: z.partialRecord(z.enum(articleFields), z.string().max(400)),
  }),
  allow: 'self',
  find: ({ db, actor }) => requireStaff(db, actor),
  run: async ({ db, now }, { input: { name, query: given }, found: { uid: staffUid } }) => {
    const query = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
    if (Object.keys(query).length === 0) refuse('view.empty', {}, 'name')
    const isOwn = eq(savedViews.staffUid, staffUid)
    const [known] = await db
      .select()
      .from(savedViews)
      .where(and(isOwn, eq(savedViews.name, name)))
    const [all] = await db.select({ n: count() }).from(savedViews).where(isOwn)
    if (!known && all!.n >= MOST) refuse('view.tooMany', { most: MOST }, 'name')
    const [row] = known
      ? await db.update(savedViews).set({ query }).where(eq(savedViews.id, known.id)).returning()
      : await db
          .insert(savedViews)
          .values({ uid: newUid(now), staffUid, name, query, createdAt: now })
          .returning()
    return {
      result: { uid: row!.uid },
      subject: { kind: 'view', id: row!.id },
      before: known ? { query: known.query } : null,
      after: { name, query },
    }
  },
})
