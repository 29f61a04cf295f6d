import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { staff } from '#db/schema/staff.ts'
import { command } from '#domain/command.ts'
import { requireStaff, staffName } from '#domain/staff/inside.ts'
import { localeCodes } from '#lib/locale-codes.ts'

/** Changes one's own name, the language of the desk, and whether its notices come by mail too. */
export const updateAccount = command({
  name: 'account.update',
  input: z.strictObject({
    name: staffName.optional(),
    locale: z.enum(localeCodes).optional(),
    noticesByMail: z.boolean().optional(),
  }),
  allow: 'self',
  find: ({ db, actor }) => requireStaff(db, actor),
  run: async ({ db }, { input, found }) => {
    const { name, locale, noticesByMail } = found
    const before = { name, locale, noticesByMail }
    const after = {
      name: input.name ?? name,
      locale: input.locale ?? locale,
      noticesByMail: input.noticesByMail ?? noticesByMail,
    }
    await db.update(staff).set(after).where(eq(staff.id, found.id))
    return {
      result: after,
      subject: { kind: 'staff', id: found.id },
      before,
      after,
    }
  },
})
