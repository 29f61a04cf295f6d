import type { Database } from '#db/client.ts'
import type { ActorSnapshot } from '#db/schema/json.ts'
import { staff } from '#db/schema/staff.ts'
import { closeLinksOf } from '#domain/links/inside.ts'
import { refuse } from '#domain/refusal.ts'
import { newUid } from '#lib/uid.ts'
import { writeRoles } from './held.ts'
import type { StaffRow } from './load.ts'
import type { RoleHeld } from './roles.ts'

/** A new account as it is written. */
interface Wanted {
  /** As it is compared. */
  email: string
  name: string
  locale: string
  passwordHash: string | null
  roles: readonly RoleHeld[]
  now: number
  by: ActorSnapshot
}

/**
 * Adds an account with its roles. The link for the first one is good for nothing from now on.
 * @throws Refused `staff.emailTaken`, and what is wrong with the roles
 */
export async function addStaff(db: Database, { roles, now, by, ...row }: Wanted): Promise<StaffRow> {
  const [person] = await db
    .insert(staff)
    .values({
      ...row,
      uid: newUid(now),
      passwordSetAt: row.passwordHash === null ? null : now,
      createdAt: now,
      createdBy: by,
    })
    .onConflictDoNothing({ target: staff.email })
    .returning()
  if (!person) return refuse('staff.emailTaken', {}, 'email')
  await writeRoles(db, person.id, roles)
  await closeLinksOf(db, null, now)
  return person
}
