import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { staff, staffRoles } from '#db/schema/staff.ts'
import { refuse } from '#domain/refusal.ts'
import type { StaffRow } from './load.ts'

/**
 * Refuses what would leave the newsroom without an administrator: call it before one is disabled or loses the role. Somebody
 * who was invited and has not come yet does not stand in for one who has. Within the command's transaction two who disable
 * each other come one after the other.
 * @throws Refused `staff.lastAdministrator`
 */
export async function keepAnAdministrator(db: Database, person: StaffRow): Promise<void> {
  const administrators = await db
    .select({ id: staff.id, passwordHash: staff.passwordHash })
    .from(staff)
    .innerJoin(staffRoles, eq(staffRoles.staffId, staff.id))
    .where(and(eq(staffRoles.role, 'administrator'), isNull(staff.disabledAt)))
  if (!administrators.some(({ id }) => id === person.id)) return
  const standsIn = administrators.some(
    ({ id, passwordHash }) => id !== person.id && (passwordHash !== null || person.passwordHash === null),
  )
  if (!standsIn) refuse('staff.lastAdministrator')
}
