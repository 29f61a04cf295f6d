import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { staff } from '#db/schema/staff.ts'
import type { Actor } from '#domain/actor.ts'
import { rolesOf } from './held.ts'
import { grantsOf } from './roles.ts'

/**
 * What a member of staff may do now, by whose word something stands that others ask for. It is nobody's sign-in.
 * @returns null for whoever is disabled, or is not there
 */
export async function actorNow(db: Database, uid: string): Promise<Actor | null> {
  const [person] = await db.select().from(staff).where(eq(staff.uid, uid))
  if (!person || person.disabledAt !== null) return null
  return { kind: 'staff', uid, name: person.name, grants: grantsOf(await rolesOf(db, person.id)) }
}
