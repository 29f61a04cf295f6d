import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { staffPasskeys } from '#db/schema/staff.ts'
import { command } from '#domain/command.ts'
import { loadOwnPasskey } from '#domain/passkeys/inside.ts'
import { filledLine } from '#lib/text.ts'
import { givenUid } from '#lib/uid.ts'
import { PASSKEY_NAME } from './add-passkey.ts'

/** Calls one of one's own passkeys something else. */
export const renamePasskey = command({
  name: 'factor.renamePasskey',
  input: z.strictObject({ uid: givenUid, name: filledLine(PASSKEY_NAME) }),
  allow: 'self',
  confirmed: true,
  find: ({ db, actor }, { uid }) => loadOwnPasskey(db, actor, uid),
  run: async ({ db }, { input: { name }, found }) => {
    await db.update(staffPasskeys).set({ name }).where(eq(staffPasskeys.id, found.id))
    return {
      result: null,
      subject: { kind: 'staff', id: found.staffId },
      before: { passkey: found.name },
      after: { passkey: name },
    }
  },
})
