import { and, eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { roleRules, staffRoles } from '#db/schema/staff.ts'
import { factorsOf } from '#domain/factors/inside.ts'
import type { Stage } from './begin.ts'

/**
 * What is still to come for somebody who has shown one thing, a password or a one-time link: their second factor where
 * they have one, setting one up where their roles ask for it, or nothing.
 */
export async function stageFor(db: Database, staffId: number): Promise<Stage> {
  const { totp, passkeys } = await factorsOf(db, staffId)
  if (totp || passkeys > 0) return 'factor'
  const asked = await db
    .select({ role: roleRules.role })
    .from(staffRoles)
    .innerJoin(roleRules, eq(roleRules.role, staffRoles.role))
    .where(and(eq(staffRoles.staffId, staffId), eq(roleRules.secondFactor, true)))
    .limit(1)
  return asked.length > 0 ? 'enrolment' : 'full'
}
