import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { sessions, type SignInMethod } from '#db/schema/sessions.ts'
import { staff } from '#db/schema/staff.ts'
import { newToken, tokenHash } from '#lib/token.ts'
import { newUid } from '#lib/uid.ts'
import { LASTS_FOR, UNFINISHED_FOR } from './rules.ts'

/** Where a sign-in comes from. */
export interface Device {
  /** Network address. */
  address: string
  /** As the browser calls itself; cut to 400 characters. */
  userAgent: string
}

export type Stage = (typeof sessions.$inferSelect)['stage']

/** A session as it is given to a browser: the token stands nowhere else. */
export interface NewSession {
  token: string
  uid: string
  staffUid: string
  stage: Stage
  /** UTC milliseconds. */
  expiresAt: number
}

/** What a session that takes another one's place keeps of it. */
interface Kept {
  expiresAt: number
  confirmedAt: number
}

/**
 * Begins a session inside a command's transaction. Whoever had one in the same browser gets a new token by it, so end the
 * old one beside (`endSession`).
 */
export async function beginSession(
  db: Database,
  who: { id: number; uid: string },
  given: { stage: Stage; methods: SignInMethod[]; device: Device; now: number } & Partial<Kept>,
): Promise<NewSession> {
  const { stage, methods, device, now } = given
  const token = newToken()
  const uid = newUid(now)
  const expiresAt = given.expiresAt ?? now + (stage === 'full' ? LASTS_FOR : UNFINISHED_FOR)
  await db.insert(sessions).values({
    uid,
    staffId: who.id,
    tokenHash: tokenHash(token),
    stage,
    methods,
    createdAt: now,
    seenAt: now,
    confirmedAt: given.confirmedAt ?? now,
    expiresAt,
    address: device.address,
    userAgent: device.userAgent.slice(0, 400),
  })
  // A new session in place of one is no sign-in.
  if (stage === 'full' && given.expiresAt === undefined)
    await db.update(staff).set({ lastSignInAt: now }).where(eq(staff.id, who.id))
  return { token, uid, staffUid: who.uid, stage, expiresAt }
}
