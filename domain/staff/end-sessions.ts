import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { sessions } from '#db/schema/sessions.ts'
import { command } from '#domain/command.ts'
import { NotFound } from '#domain/refusal.ts'
import { endSession, endSessionsOf } from '#domain/sessions/inside.ts'
import { loadStaff } from './load.ts'

/**
 * Ends somebody's sessions, one or all. It asks for no fresh sign of who does it, because it may have to be quick, and
 * takes nothing from anybody that signing in does not give back.
 */
export const endStaffSessions = command({
  name: 'staff.endSessions',
  input: z.strictObject({ uid: z.string().max(40), session: z.string().max(40).optional() }),
  allow: 'staff:manage',
  find: async ({ db }, { uid, session }) => {
    const person = await loadStaff(db, uid)
    if (session === undefined) return person
    const theirs = and(eq(sessions.uid, session), eq(sessions.staffId, person.id))
    if ((await db.select({ id: sessions.id }).from(sessions).where(theirs)).length === 0)
      throw new NotFound('session', session)
    return person
  },
  run: async ({ db, now }, { input, found }) => {
    const ended =
      input.session === undefined
        ? await endSessionsOf(db, found.id, now)
        : Number(await endSession(db, input.session, now))
    return {
      result: { ended },
      subject: { kind: 'staff', id: found.id },
      after: { session: input.session ?? null, ended },
    }
  },
})
