import { and, eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { roleRules, staffRecoveryCodes, staffRoles } from '#db/schema/staff.ts'
import { refuse } from '#domain/refusal.ts'
import { factorsOf } from './factors.ts'

/** Whether one of somebody's roles asks for a second factor. */
export async function isFactorRequired(db: Database, staffId: number): Promise<boolean> {
  const asked = await db
    .select({ role: roleRules.role })
    .from(staffRoles)
    .innerJoin(roleRules, eq(roleRules.role, staffRoles.role))
    .where(and(eq(staffRoles.staffId, staffId), eq(roleRules.secondFactor, true)))
    .limit(1)
  return asked.length > 0
}

/**
 * Called when a factor has been taken away: the last one stays where a role asks for one, and without any there is nothing
 * for recovery codes to stand in for. Whoever sets one up again gets new codes.
 * @throws Refused `factor.needed`
 */
export async function afterRemoval(db: Database, staffId: number): Promise<void> {
  const { totp, passkeys } = await factorsOf(db, staffId)
  if (totp || passkeys > 0) return
  if (await isFactorRequired(db, staffId)) refuse('factor.needed')
  await db.delete(staffRecoveryCodes).where(eq(staffRecoveryCodes.staffId, staffId))
}
