import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sessions, type SignInMethod } from '#db/schema/sessions.ts'
import { command } from '#domain/command.ts'
import { factorsOf } from '#domain/factors/inside.ts'
import { refuse } from '#domain/refusal.ts'
import { requireStaff } from '#domain/staff/inside.ts'
import { beginSession } from './begin.ts'
import { deviceInput } from './device.ts'
import { endSession } from './end.ts'
import { stageFor } from './stage.ts'

/** Finishes a sign-in after which a second factor had to be set up: it is there now. */
export const enrolled = command({
  name: 'session.enrolled',
  input: z.strictObject({ device: deviceInput }),
  allow: 'enrolling',
  find: ({ db, actor }) => requireStaff(db, actor),
  run: async ({ db, actor, now }, { input, found }) => {
    // A finished sign-in is not made longer by this.
    if (actor.session!.full) refuse('signIn.over')
    if ((await stageFor(db, found.id)) === 'enrolment') refuse('factor.needed')
    const { uid } = actor.session!
    const [before] = await db
      .select({ methods: sessions.methods })
      .from(sessions)
      .where(eq(sessions.uid, uid))
    await endSession(db, uid, now)
    const by: SignInMethod = (await factorsOf(db, found.id)).totp ? 'totp' : 'passkey'
    const methods = [...(before?.methods ?? []), by]
    const session = await beginSession(db, found, { stage: 'full', methods, device: input.device, now })
    return { result: session, subject: { kind: 'staff', id: found.id }, after: { by, session: session.uid } }
  },
})
