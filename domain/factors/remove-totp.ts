import { and, eq, isNotNull } from 'drizzle-orm'
import { z } from 'zod'
import { staffTotp } from '#db/schema/staff.ts'
import { command } from '#domain/command.ts'
import { factorsChangedMail } from '#domain/mail/inside.ts'
import { NotFound } from '#domain/refusal.ts'
import { requireStaff } from '#domain/staff/inside.ts'
import { factorsOf } from './factors.ts'
import { afterRemoval } from './required.ts'

/** Takes one's authenticator app out of use. */
export const removeTotp = command({
  name: 'factor.removeTotp',
  input: z.strictObject({}),
  allow: 'self',
  confirmed: true,
  find: ({ db, actor }) => requireStaff(db, actor),
  run: async ({ db, now }, { found }) => {
    const before = await factorsOf(db, found.id)
    const removed = await db
      .delete(staffTotp)
      .where(and(eq(staffTotp.staffId, found.id), isNotNull(staffTotp.confirmedAt)))
      .returning({ staffId: staffTotp.staffId })
    if (removed.length === 0) throw new NotFound('factor', 'totp')
    await afterRemoval(db, found.id)
    return {
      result: {},
      effects: factorsChangedMail(found.uid, now),
      subject: { kind: 'staff', id: found.id },
      before,
      after: await factorsOf(db, found.id),
    }
  },
})
