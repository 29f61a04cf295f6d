import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { sessions } from '#db/schema/sessions.ts'
import { command } from '#domain/command.ts'
import { NotFound } from '#domain/refusal.ts'
import { requireStaff } from '#domain/staff/inside.ts'
import { endSession } from './end.ts'

/** Ends one of one's own sessions, the present one too. */
export const endOwnSession = command({
  name: 'session.end',
  input: z.strictObject({ uid: z.string().max(40) }),
  allow: 'self',
  find: async ({ db, actor }, { uid }) => {
    const person = await requireStaff(db, actor)
    const own = and(eq(sessions.uid, uid), eq(sessions.staffId, person.id))
    if ((await db.select({ id: sessions.id }).from(sessions).where(own)).length === 0)
      throw new NotFound('session', uid)
    return person
  },
  run: async ({ db, now }, { input, found }) => {
    const ended = await endSession(db, input.uid, now)
    return {
      result: { ended },
      subject: { kind: 'staff', id: found.id },
      after: { session: input.uid, ended },
    }
  },
})
