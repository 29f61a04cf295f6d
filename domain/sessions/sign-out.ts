import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sessions } from '#db/schema/sessions.ts'
import { command } from '#domain/command.ts'
import { NotFound } from '#domain/refusal.ts'
import { tokenHash } from '#lib/token.ts'
import { endSession } from './end.ts'

/** Ends the session whose token somebody has; whether its sign-in was finished does not matter. */
export const signOut = command({
  name: 'session.signOut',
  input: z.strictObject({ token: z.string().max(100) }),
  allow: 'anyone',
  find: async ({ db }, { token }) => {
    const [session] = await db
      .select()
      .from(sessions)
      .where(eq(sessions.tokenHash, tokenHash(token)))
    if (!session) throw new NotFound('session', '')
    return session
  },
  run: async ({ db, now }, { found }) => {
    const ended = await endSession(db, found.uid, now)
    return { result: { ended }, subject: { kind: 'staff', id: found.staffId }, after: { session: found.uid } }
  },
})
