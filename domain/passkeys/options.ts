import { eq } from 'drizzle-orm'
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { reading } from '#db/client.ts'
import { staff, staffPasskeys } from '#db/schema/staff.ts'
import { may, type Actor } from '#domain/actor.ts'
import { Forbidden } from '#domain/refusal.ts'
import { requireStaff } from '#domain/staff/inside.ts'
import { readEnvironment } from '#lib/environment.ts'
import { siteSecret } from '#lib/secret.ts'
import { makeChallenge, VALID_FOR, type Asked, type PasskeyUse } from './challenge.ts'
import { userHandle } from './handle.ts'
import type { RelyingParty } from './relying-party.ts'
import { ALGORITHMS, loadWebAuthn } from './webauthn.ts'

/**
 * What a browser needs to make a passkey for whoever asks. Their authenticator must see to it who they are, so that each
 * passkey does for signing in alone; those that can be found without a name are preferred, but an old key without
 * room for it still does as a second factor.
 * @throws Forbidden
 */
export async function registrationOptions(
  actor: Actor,
  rp: RelyingParty,
  now: number,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  if (!may(actor, 'enrolling')) throw new Forbidden('enrolling')
  const { uid, email, name } = await requireStaff(reading(), actor)
  const { generateRegistrationOptions } = await loadWebAuthn()
  return generateRegistrationOptions({
    rpName: rp.name,
    rpID: rp.id,
    userID: userHandle(uid),
    userName: email,
    userDisplayName: name,
    challenge: newChallenge({ purpose: 'register', staffUid: uid }, now),
    timeout: VALID_FOR,
    attestationType: 'none',
    excludeCredentials: await credentialsOf(uid),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  })
}

/**
 * What a browser needs to use a passkey. To sign in, this is the same for everybody and names no passkey, so it tells
 * nobody which accounts exist; ask otherwise only for somebody whose password or session was right.
 * @returns null for a person who has no passkey
 */
export async function authenticationOptions(
  rp: RelyingParty,
  asked: PasskeyUse,
  now: number,
): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
  const own = asked.staffUid === undefined ? undefined : await credentialsOf(asked.staffUid)
  if (own?.length === 0) return null
  const { generateAuthenticationOptions } = await loadWebAuthn()
  return generateAuthenticationOptions({
    rpID: rp.id,
    challenge: newChallenge(asked, now),
    timeout: VALID_FOR,
    ...(own && { allowCredentials: own }),
    userVerification: asked.purpose === 'factor' ? 'preferred' : 'required',
  })
}

/** As bytes: of a text the library would take the letters. */
function newChallenge(asked: Asked, now: number): Uint8Array<ArrayBuffer> {
  const text = makeChallenge(asked, now, siteSecret(readEnvironment().dataDir))
  return new Uint8Array(Buffer.from(text, 'base64url'))
}

async function credentialsOf(staffUid: string): Promise<{ id: string; transports: string[] }[]> {
  return reading()
    .select({ id: staffPasskeys.credentialId, transports: staffPasskeys.transports })
    .from(staffPasskeys)
    .innerJoin(staff, eq(staff.id, staffPasskeys.staffId))
    .where(eq(staff.uid, staffUid))
    .orderBy(staffPasskeys.id)
}
