import { eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { staff, staffPasskeys } from '#db/schema/staff.ts'
import { refuse } from '#domain/refusal.ts'
import type { PasskeyUse } from './challenge.ts'
import { answeredChallenge, requireRelyingParty } from './client-data.ts'
import { userHandle } from './handle.ts'
import type { PasskeyResponse } from './responses.ts'
import { loadWebAuthn } from './webauthn.ts'

/** A passkey whose holder has shown that they have it; `takePasskey` decides whether this counts. */
export interface CheckedPasskey {
  passkeyId: number
  staffId: number
  staffUid: string
  challenge: string
  /** As the authenticator has it now; 0 where it has none. */
  counter: number
  backedUp: boolean
}

/**
 * Checks what a browser answered when somebody used a passkey: whose it is, that it was signed by it for this very
 * site, challenge and purpose. For a command's `prepare`: writes nothing. But for a second factor, which comes after a
 * password, the authenticator must have seen to it who used it.
 * @param given `origin` is the request's, from the server; but for signing in, `staffUid` is whose passkey it must be
 * @param now UTC milliseconds
 * @throws Refused `passkey.wrong`, `passkey.over`, `passkey.address`
 */
export async function checkPasskey(
  given: { response: PasskeyResponse; origin: string } & PasskeyUse,
  now: number,
): Promise<CheckedPasskey> {
  const { response, origin, purpose } = given
  const { id: rpId } = requireRelyingParty(origin)
  const challenge = answeredChallenge(response.response.clientDataJSON, given, now)
  const [kept] = await reading()
    .select({ passkey: staffPasskeys, staffUid: staff.uid })
    .from(staffPasskeys)
    .innerJoin(staff, eq(staff.id, staffPasskeys.staffId))
    .where(eq(staffPasskeys.credentialId, response.id))
  if (!kept || !isTheirs(given, kept.staffUid)) refuse('passkey.wrong')
  const { passkey, staffUid } = kept
  const used = await verify(response, passkey, { challenge, origin, rpId, verified: purpose !== 'factor' })
  if (!used) refuse('passkey.wrong')
  return { passkeyId: passkey.id, staffId: passkey.staffId, staffUid, challenge, ...used }
}

/** Found without a name, it must say whose it is; otherwise it need not, and must not say otherwise (WebAuthn 3, 7.2). */
function isTheirs(given: { response: PasskeyResponse } & PasskeyUse, owner: string): boolean {
  const said = given.response.response.userHandle ?? null
  if (said === null) return given.staffUid === owner
  return said === Buffer.from(userHandle(owner)).toString('base64url') && (given.staffUid ?? owner) === owner
}

/** @returns null for whatever does not fit */
async function verify(
  response: PasskeyResponse,
  { credentialId, publicKey }: { credentialId: string; publicKey: string },
  expected: { challenge: string; origin: string; rpId: string; verified: boolean },
): Promise<{ counter: number; backedUp: boolean } | null> {
  const { verifyAuthenticationResponse } = await loadWebAuthn()
  const { clientDataJSON, authenticatorData, signature } = response.response
  const signed = { clientDataJSON, authenticatorData, signature }
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...response, response: signed, clientExtensionResults: {} },
      expectedChallenge: expected.challenge,
      expectedOrigin: expected.origin,
      expectedRPID: expected.rpId,
      requireUserVerification: expected.verified,
      // With the counter that is kept, a clone would be refused before its signature is looked at: see `takePasskey`.
      credential: {
        id: credentialId,
        publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
        counter: 0,
      },
    })
    const { newCounter: counter, credentialBackedUp: backedUp } = authenticationInfo
    return verified ? { counter, backedUp } : null
  } catch {
    // It throws for whatever does not fit, with words for programmers.
    return null
  }
}
