import { and, count, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { staffPasskeys, staffRecoveryCodes, staffTotp } from '#db/schema/staff.ts'

/** What somebody can show beside a password. */
export interface Factors {
  totp: boolean
  passkeys: number
  /** Recovery codes that are left. They are no factor by themselves, only a way in without one. */
  recoveryCodes: number
}

/** @param staffId id of the person */
export async function factorsOf(db: Database, staffId: number): Promise<Factors> {
  const totp = await db
    .select({ staffId: staffTotp.staffId })
    .from(staffTotp)
    .where(and(eq(staffTotp.staffId, staffId), isNotNull(staffTotp.confirmedAt)))
  const [passkeys] = await db
    .select({ n: count() })
    .from(staffPasskeys)
    .where(eq(staffPasskeys.staffId, staffId))
  const [codes] = await db
    .select({ n: count() })
    .from(staffRecoveryCodes)
    .where(and(eq(staffRecoveryCodes.staffId, staffId), isNull(staffRecoveryCodes.usedAt)))
  return { totp: totp.length > 0, passkeys: passkeys?.n ?? 0, recoveryCodes: codes?.n ?? 0 }
}

/** Takes all second factors and recovery codes away: somebody lost theirs. */
export async function clearFactors(db: Database, staffId: number): Promise<void> {
  await db.delete(staffTotp).where(eq(staffTotp.staffId, staffId))
  await db.delete(staffPasskeys).where(eq(staffPasskeys.staffId, staffId))
  await db.delete(staffRecoveryCodes).where(eq(staffRecoveryCodes.staffId, staffId))
}
