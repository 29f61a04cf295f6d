import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { reading } from '#db/client.ts'
import { staff } from '#db/schema/staff.ts'
import { command } from '#domain/command.ts'
import { closeLinksOf } from '#domain/links/inside.ts'
import { passwordChangedMail } from '#domain/mail/inside.ts'
import { beginSession, deviceInput, endSessionsOf, presentSession } from '#domain/sessions/inside.ts'
import { checkPassword, requireStaff } from '#domain/staff/inside.ts'
import { hashPassword } from '#lib/argon2.ts'

/**
 * Chooses a new password for oneself. All sessions end, and one begins in place of the present one; links for a new password
 * are good for nothing then.
 */
export const changePassword = command({
  name: 'account.changePassword',
  input: z.strictObject({ password: z.string().max(1000), device: deviceInput }),
  allow: 'self',
  confirmed: true,
  prepare: async ({ password }, { actor }) => {
    await checkPassword(password, await requireStaff(reading(), actor))
    return { passwordHash: await hashPassword(password) }
  },
  find: ({ db, actor }) => presentSession(db, actor),
  run: async ({ db, now }, { input, prepared, found: { person, session: present } }) => {
    await db
      .update(staff)
      .set({ ...prepared, passwordSetAt: now })
      .where(eq(staff.id, person.id))
    await closeLinksOf(db, person.id, now)
    const ended = await endSessionsOf(db, person.id, now)
    const given = { stage: 'full' as const, methods: present.methods, device: input.device, now }
    const session = await beginSession(db, person, given)
    return {
      result: session,
      effects: passwordChangedMail(person.uid, now),
      subject: { kind: 'staff', id: person.id },
      before: { passwordSetAt: person.passwordSetAt },
      after: { passwordSetAt: now, ended, session: session.uid },
    }
  },
})
