import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { sessions } from '#db/schema/sessions.ts'
import type { Actor } from '#domain/actor.ts'
import { Forbidden } from '#domain/refusal.ts'
import { requireStaff } from '#domain/staff/inside.ts'

/**
 * The person who acts and the session they act in, inside a command's transaction. Whoever was signed out while a password
 * was hashed must not come in again by the session that takes its place.
 * @throws Forbidden for whoever is no member of staff, and for sessions that have ended
 */
export async function presentSession(db: Database, actor: Actor) {
  const person = await requireStaff(db, actor)
  const [session] = await db.select().from(sessions).where(eq(sessions.uid, actor.session!.uid))
  if (!session || session.endedAt !== null) throw new Forbidden('self')
  return { person, session }
}
