import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { sessions } from '#db/schema/sessions.ts'

/** Ends one session. @returns whether it stood until now */
export async function endSession(db: Database, uid: string, now: number): Promise<boolean> {
  const ended = await db
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.uid, uid), isNull(sessions.endedAt)))
    .returning({ id: sessions.id })
  return ended.length > 0
}

/** Ends all sessions of a person, or all but one. @returns how many stood until now */
export async function endSessionsOf(
  db: Database,
  staffId: number,
  now: number,
  except?: string,
): Promise<number> {
  const others = except === undefined ? undefined : ne(sessions.uid, except)
  const ended = await db
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.staffId, staffId), isNull(sessions.endedAt), others))
    .returning({ id: sessions.id })
  return ended.length
}

/**
 * Ends a person's sign-ins that wait for a factor to be set up, but the one it was set up in: there is one now, and they
 * have not shown it.
 * @param except uid of that session
 */
export async function endEnrolling(
  db: Database,
  staffId: number,
  now: number,
  except: string,
): Promise<void> {
  const waiting = and(eq(sessions.stage, 'enrolment'), isNull(sessions.endedAt))
  await db
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.staffId, staffId), ne(sessions.uid, except), waiting))
}
