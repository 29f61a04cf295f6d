import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { staff } from '#db/schema/staff.ts'
import { command } from '#domain/command.ts'
import { closeLinksOf } from '#domain/links/inside.ts'
import { emailChangedMail } from '#domain/mail/inside.ts'
import { email, refuseTaken, requireStaff } from '#domain/staff/inside.ts'

/** Changes one's own e-mail address, by which one signs in. Links that went to the one before are good for nothing then. */
export const changeEmail = command({
  name: 'account.changeEmail',
  input: z.strictObject({ email }),
  allow: 'self',
  confirmed: true,
  find: ({ db, actor }) => requireStaff(db, actor),
  run: async ({ db, now }, { input, found }) => {
    const changes = input.email !== found.email
    if (changes) {
      await refuseTaken(db, input.email, found.id)
      await closeLinksOf(db, found.id, now)
      await db.update(staff).set(input).where(eq(staff.id, found.id))
    }
    return {
      result: input,
      effects: changes ? emailChangedMail(found.uid, found.email, now) : [],
      subject: { kind: 'staff', id: found.id },
      before: { email: found.email },
      after: input,
    }
  },
})
