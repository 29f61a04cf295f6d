import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { staffPasskeys } from '#db/schema/staff.ts'
import { command } from '#domain/command.ts'
import { factorsChangedMail } from '#domain/mail/inside.ts'
import { loadOwnPasskey } from '#domain/passkeys/inside.ts'
import { givenUid } from '#lib/uid.ts'
import { afterRemoval } from './required.ts'

/** Takes one of one's own passkeys away. */
export const removePasskey = command({
  name: 'factor.removePasskey',
  input: z.strictObject({ uid: givenUid }),
  allow: 'self',
  confirmed: true,
  find: ({ db, actor }, { uid }) => loadOwnPasskey(db, actor, uid),
  run: async ({ db, actor, now }, { found }) => {
    await db.delete(staffPasskeys).where(eq(staffPasskeys.id, found.id))
    await afterRemoval(db, found.staffId)
    return {
      result: null,
      effects: factorsChangedMail(actor.uid!, now),
      subject: { kind: 'staff', id: found.staffId },
      before: { passkey: found.name },
    }
  },
})
