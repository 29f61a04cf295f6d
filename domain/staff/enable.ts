import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { staff } from '#db/schema/staff.ts'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { loadStaff } from './load.ts'

/** Lets somebody in again who was shut out; sessions and links of before stay ended. */
export const enableStaff = command({
  name: 'staff.enable',
  input: z.strictObject({ uid: z.string().max(40) }),
  allow: 'staff:manage',
  confirmed: true,
  find: ({ db }, { uid }) => loadStaff(db, uid),
  run: async ({ db }, { found }) => {
    if (found.disabledAt === null) refuse('staff.isEnabled')
    await db.update(staff).set({ disabledAt: null }).where(eq(staff.id, found.id))
    return {
      result: { uid: found.uid },
      subject: { kind: 'staff', id: found.id },
      before: { disabledAt: found.disabledAt },
      after: { disabledAt: null },
    }
  },
})
