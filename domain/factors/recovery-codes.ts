import { and, eq, isNull } from 'drizzle-orm'
import { reading, type Database } from '#db/client.ts'
import { staffRecoveryCodes } from '#db/schema/staff.ts'
import { hashPassword, verifyPassword } from '#lib/argon2.ts'
import { CODES, newRecoveryCode, readRecoveryCode } from './recovery-form.ts'

/** New codes for somebody: to be shown once, and their hashes to be kept, both by position. */
export interface NewCodes {
  codes: string[]
  hashes: string[]
}

/** An unused code that was shown to be somebody's. Its hash says that it is still this one when it is used. */
export interface FoundCode {
  position: number
  codeHash: string
}

/**
 * Makes ten codes. For `prepare`: hashing them takes a while. They have under 112 random bits, so they are hashed like
 * passwords (OWASP ASVS 5.0, 6.5.2).
 * @throws Busy
 */
export async function makeRecoveryCodes(): Promise<NewCodes> {
  const codes = Array.from({ length: CODES }, (_, position) => newRecoveryCode(position))
  const hashes: string[] = []
  // One after the other: ten at once would stand in everybody's way.
  for (const code of codes) hashes.push(await hashPassword(code))
  return { codes, hashes }
}

/** Gives somebody these codes; those they had are none any more. */
export async function keepRecoveryCodes(
  db: Database,
  staffId: number,
  { hashes }: NewCodes,
  now: number,
): Promise<void> {
  await db.delete(staffRecoveryCodes).where(eq(staffRecoveryCodes.staffId, staffId))
  const rows = hashes.map((codeHash, position) => ({ staffId, position, codeHash, createdAt: now }))
  await db.insert(staffRecoveryCodes).values(rows)
}

/**
 * The unused code of somebody that was typed, or null. For `prepare`, by reading: `useRecoveryCode` then takes it.
 * @throws Busy
 */
export async function findRecoveryCode(staffId: number, typed: string): Promise<FoundCode | null> {
  const code = readRecoveryCode(typed)
  if (!code) return null
  const { position, text } = code
  const [row] = await reading()
    .select({ codeHash: staffRecoveryCodes.codeHash })
    .from(staffRecoveryCodes)
    .where(unused(staffId, position))
  const matches = await verifyPassword(row?.codeHash ?? null, text)
  return row && matches ? { position, codeHash: row.codeHash } : null
}

/** Uses a code up. @returns whether it was still there to be used */
export async function useRecoveryCode(
  db: Database,
  staffId: number,
  { position, codeHash }: FoundCode,
  now: number,
): Promise<boolean> {
  const used = await db
    .update(staffRecoveryCodes)
    .set({ usedAt: now })
    .where(and(unused(staffId, position), eq(staffRecoveryCodes.codeHash, codeHash)))
    .returning({ id: staffRecoveryCodes.id })
  return used.length > 0
}

function unused(staffId: number, position: number) {
  return and(
    eq(staffRecoveryCodes.staffId, staffId),
    eq(staffRecoveryCodes.position, position),
    isNull(staffRecoveryCodes.usedAt),
  )
}
