import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { staff } from '#db/schema/staff.ts'
import { command } from '#domain/command.ts'
import { requireStaff, staffName } from '#domain/staff/inside.ts'
import { localeCodes } from '#lib/locale-codes.ts'

/** Changes one's own name, and the language of the desk. */
export const updateAccount = command({
  name: 'account.update',
  input: z.strictObject({ name: staffName.optional(), locale: z.enum(localeCodes).optional() }),
  allow: 'self',
  find: ({ db, actor }) => requireStaff(db, actor),
  run: async ({ db }, { input, found }) => {
    const after = { name: input.name ?? found.name, locale: input.locale ?? found.locale }
    await db.update(staff).set(after).where(eq(staff.id, found.id))
    return {
      result: after,
      subject: { kind: 'staff', id: found.id },
      before: { name: found.name, locale: found.locale },
      after,
    }
  },
})
