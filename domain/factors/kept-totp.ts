import { and, eq, isNotNull, isNull, lt, or } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { staffTotp } from '#db/schema/staff.ts'
import { readEnvironment } from '#lib/environment.ts'
import { open, seal } from '#lib/seal.ts'
import { totpStep } from './totp.ts'

/** What is sealed in a row of `staff_totp`; secrets are in base32. */
interface Kept {
  /** Of the app in use; null until the first one has been confirmed. */
  secret: string | null
  /**
   * Of the app being set up, which replaces it. Only the session that began may see or confirm it: otherwise somebody could
   * begin at an open desk with a secret of theirs, and its owner would scan that one later.
   */
  next: { secret: string; session: string } | null
}

/**
 * Takes a code of somebody's authenticator app, each once: no code is taken whose time step is not after the last one's
 * (RFC 6238, 5.2).
 * @param now UTC milliseconds
 * @returns whether it was right and new
 * @throws CannotOpen where the secret was sealed by another installation
 */
export async function useTotp(db: Database, staffId: number, code: string, now: number): Promise<boolean> {
  const [row] = await db
    .select({ secret: staffTotp.secret })
    .from(staffTotp)
    .where(and(eq(staffTotp.staffId, staffId), isNotNull(staffTotp.confirmedAt)))
  const secret = row ? opened(row.secret, staffId).secret : null
  const step = secret === null ? null : totpStep(secret, code, now)
  if (step === null) return false
  const taken = await db
    .update(staffTotp)
    .set({ lastStep: step })
    .where(and(eq(staffTotp.staffId, staffId), or(isNull(staffTotp.lastStep), lt(staffTotp.lastStep, step))))
    .returning({ staffId: staffTotp.staffId })
  return taken.length > 0
}

/** Keeps the secret of an app being set up, beside the one in use. An earlier one that was begun is forgotten. */
export async function keepNext(
  db: Database,
  staffId: number,
  next: { secret: string; session: string },
  now: number,
): Promise<void> {
  const [row] = await db
    .select({ secret: staffTotp.secret })
    .from(staffTotp)
    .where(and(eq(staffTotp.staffId, staffId), isNotNull(staffTotp.confirmedAt)))
  const secret = sealed({ secret: row ? opened(row.secret, staffId).secret : null, next }, staffId)
  await db
    .insert(staffTotp)
    .values({ staffId, secret, createdAt: now })
    .onConflictDoUpdate({ target: staffTotp.staffId, set: { secret } })
}

/** The secret of the app a session is setting up, or null. */
export async function nextSecret(db: Database, staffId: number, session: string): Promise<string | null> {
  const [row] = await db
    .select({ secret: staffTotp.secret })
    .from(staffTotp)
    .where(eq(staffTotp.staffId, staffId))
  const next = row ? opened(row.secret, staffId).next : null
  return next?.session === session ? next.secret : null
}

/** Puts an app to use: its first code was right, and is used up. What was in use before is forgotten. */
export async function putToUse(
  db: Database,
  staffId: number,
  { secret, step, now }: { secret: string; step: number; now: number },
): Promise<void> {
  await db
    .update(staffTotp)
    .set({ secret: sealed({ secret, next: null }, staffId), confirmedAt: now, lastStep: step })
    .where(eq(staffTotp.staffId, staffId))
}

function sealed(kept: Kept, staffId: number): string {
  return seal(JSON.stringify(kept), purpose(staffId), readEnvironment().dataDir)
}

function opened(text: string, staffId: number): Kept {
  return JSON.parse(open(text, purpose(staffId), readEnvironment().dataDir)) as Kept
}

/** A person's own, so that nobody's row can be put in another's place. */
function purpose(staffId: number): string {
  return `totp ${staffId}`
}
