import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { reading } from '#db/client.ts'
import { staff } from '#db/schema/staff.ts'
import { command, refusedAndKept } from '#domain/command.ts'
import { refusal } from '#domain/refusal.ts'
import { hashPassword, needsRehash, verifyPassword } from '#lib/argon2.ts'
import { comparableEmail } from '#domain/staff/inside.ts'
import { beginSession } from './begin.ts'
import { deviceInput } from './device.ts'
import { stageFor } from './stage.ts'

/**
 * Signs in by e-mail and password. Whether the address is unknown, the password is wrong, none was ever chosen or the account is
 * disabled: words and work are the same, and the attempt is audited.
 */
export const signIn = command({
  name: 'session.signIn',
  input: z.strictObject({ email: z.string().max(1000), password: z.string().max(1000), device: deviceInput }),
  allow: 'anyone',
  prepare: async ({ email, password }) => {
    const [row] = await reading()
      .select({ id: staff.id, passwordHash: staff.passwordHash })
      .from(staff)
      .where(eq(staff.email, comparableEmail(email)))
    const right = await verifyPassword(row?.passwordHash ?? null, password)
    const passwordHash = row?.passwordHash ?? null
    const better = right && passwordHash && needsRehash(passwordHash) ? await hashPassword(password) : null
    return { id: row?.id ?? 0, passwordHash, right, better }
  },
  find: async ({ db }, _input, { id }) => {
    const [person] = await db.select().from(staff).where(eq(staff.id, id))
    return person ?? null
  },
  run: async ({ db, now }, { input, prepared, found }) => {
    const subject = { kind: 'staff', id: prepared.id }
    // The password may have been changed since it was looked at.
    const holds = prepared.right && found !== null && found.passwordHash === prepared.passwordHash
    if (!holds || found.disabledAt !== null) {
      return refusedAndKept({ subject }, refusal('signIn.wrong'))
    }
    const { better } = prepared
    if (better) await db.update(staff).set({ passwordHash: better }).where(eq(staff.id, found.id))
    const stage = await stageFor(db, found.id)
    const session = await beginSession(db, found, { stage, methods: ['password'], device: input.device, now })
    return { result: session, subject, after: { by: 'password', stage, session: session.uid } }
  },
})
