import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { staff } from '#db/schema/staff.ts'
import { command } from '#domain/command.ts'
import { closeLinksOf } from '#domain/links/inside.ts'
import { emailChangedMail } from '#domain/mail/inside.ts'
import { email } from './email.ts'
import { loadStaff } from './load.ts'
import { staffName } from './name.ts'
import { refuseTaken } from './taken.ts'

/** Changes somebody's name or e-mail address. Links that went to the address before are good for nothing then. */
export const updateStaff = command({
  name: 'staff.update',
  input: z.strictObject({ uid: z.string().max(40), name: staffName.optional(), email: email.optional() }),
  allow: 'staff:manage',
  confirmed: true,
  find: ({ db }, { uid }) => loadStaff(db, uid),
  run: async ({ db, now }, { input, found }) => {
    const after = { name: input.name ?? found.name, email: input.email ?? found.email }
    const moves = after.email !== found.email
    if (moves) {
      await refuseTaken(db, after.email, found.id)
      await closeLinksOf(db, found.id, now)
    }
    await db.update(staff).set(after).where(eq(staff.id, found.id))
    return {
      result: { uid: found.uid },
      effects: moves ? emailChangedMail(found.uid, found.email, now) : [],
      subject: { kind: 'staff', id: found.id },
      before: { name: found.name, email: found.email },
      after,
    }
  },
})
