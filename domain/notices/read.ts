import { and, eq, inArray, isNull, lte, or } from 'drizzle-orm'
import { z } from 'zod'
import { notices } from '#db/schema/notices.ts'
import { command } from '#domain/command.ts'
import { requireStaff } from '#domain/staff/inside.ts'

/** More than stand on a page. */
const MOST = 200

/** Takes note: of these notices, or of all up to one. What came after the page was made stays unread. */
export const readNotices = command({
  name: 'notice.read',
  input: z.strictObject({
    ids: z.array(z.int().positive()).max(MOST).default([]),
    /** The newest notice the person saw: it and all before it. */
    until: z.int().positive().optional(),
  }),
  allow: 'self',
  unaudited: true,
  find: ({ db, actor }) => requireStaff(db, actor),
  run: async ({ db, now }, { input: { ids, until }, found }) => {
    const wanted = or(inArray(notices.id, ids), until === undefined ? undefined : lte(notices.id, until))
    const read = await db
      .update(notices)
      .set({ readAt: now })
      .where(and(eq(notices.staffUid, found.uid), isNull(notices.readAt), wanted))
      .returning({ id: notices.id })
    return { result: { read: read.length }, subject: { kind: 'staff', id: found.id } }
  },
})
