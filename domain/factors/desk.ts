import { asc, eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { staffPasskeys, staffTotp } from '#db/schema/staff.ts'
import type { Actor } from '#domain/actor.ts'
import { isConfirmed } from '#domain/confirmed.ts'
import { requireStaff } from '#domain/staff/inside.ts'
import { factorsOf } from './factors.ts'
import { nextSecret } from './kept-totp.ts'
import { offerOf, siteName, type TotpOffer } from './offer.ts'
import { isFactorRequired } from './required.ts'

/** Somebody's own factors, for their account page; instants in UTC milliseconds. */
export interface OwnFactors {
  /** Null where no authenticator app is in use. */
  totp: { since: number } | null
  passkeys: OwnPasskey[]
  /** How many are left. */
  recoveryCodes: number
  /** One of their roles asks for a factor. */
  required: boolean
  /** Whether one of them can be removed: where a role asks for a factor the last one stays. */
  removable: boolean
}

/** A passkey as its owner sees it. */
export interface OwnPasskey {
  uid: string
  name: string
  createdAt: number
  lastUsedAt: number | null
  /** It is kept by a provider and may be on several devices. */
  backedUp: boolean
}

/** The factors of whoever asks. Open to those too who are just setting their first one up. @throws Forbidden */
export async function readFactors(actor: Actor): Promise<OwnFactors> {
  const { id } = await requireStaff(reading(), actor)
  const { uid, name, createdAt, lastUsedAt, backedUp } = staffPasskeys
  const [totp] = await reading()
    .select({ since: staffTotp.confirmedAt })
    .from(staffTotp)
    .where(eq(staffTotp.staffId, id))
  const passkeys = await reading()
    .select({ uid, name, createdAt, lastUsedAt, backedUp })
    .from(staffPasskeys)
    .where(eq(staffPasskeys.staffId, id))
    .orderBy(asc(staffPasskeys.id))
  const counted = await factorsOf(reading(), id)
  const required = await isFactorRequired(reading(), id)
  return {
    totp: totp && totp.since !== null ? { since: totp.since } : null,
    passkeys,
    recoveryCodes: counted.recoveryCodes,
    required,
    removable: !required || Number(counted.totp) + counted.passkeys > 1,
  }
}

/**
 * The authenticator app that this session is setting up, so that its page can be shown again; null where there is none, or
 * the person must show again who they are.
 * @param now UTC milliseconds
 * @throws Forbidden
 */
export async function readTotpSetUp(actor: Actor, now: number): Promise<TotpOffer | null> {
  const person = await requireStaff(reading(), actor)
  const { session } = actor
  if (!session || !isConfirmed(session, now)) return null
  const secret = await nextSecret(reading(), person.id, session.uid)
  return secret === null ? null : offerOf(secret, await siteName(person), person)
}
