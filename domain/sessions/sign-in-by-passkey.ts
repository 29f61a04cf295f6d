import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { staff } from '#db/schema/staff.ts'
import { command, refusedAndKept } from '#domain/command.ts'
import { checkPasskey, passkeyResponse, takePasskey } from '#domain/passkeys/inside.ts'
import { refusal } from '#domain/refusal.ts'
import { beginSession } from './begin.ts'
import { deviceInput } from './device.ts'

/**
 * Signs in by passkey alone: the authenticator has seen to it who holds it, so that it is two factors by itself. `origin` and
 * `device` are the request's and come from the server. An unknown passkey, a wrong one and a disabled account: same words.
 */
export const signInByPasskey = command({
  name: 'session.signInByPasskey',
  input: z.strictObject({ response: passkeyResponse, origin: z.string().max(300), device: deviceInput }),
  allow: 'anyone',
  prepare: ({ response, origin }, { now }) => checkPasskey({ response, origin, purpose: 'sign-in' }, now),
  find: async ({ db }, _input, { staffId }) => {
    const [person] = await db.select().from(staff).where(eq(staff.id, staffId))
    return person!
  },
  run: async ({ db, now }, { input: { device }, prepared, found }) => {
    const subject = { kind: 'staff', id: found.id }
    const refused =
      found.disabledAt === null ? await takePasskey(db, prepared, now) : refusal('passkey.wrong')
    if (refused) return refusedAndKept({ subject }, refused)
    const session = await beginSession(db, found, { stage: 'full', methods: ['passkey'], device, now })
    return { result: session, subject, after: { by: 'passkey', stage: 'full', session: session.uid } }
  },
})
