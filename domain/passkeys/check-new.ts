import { refuse } from '#domain/refusal.ts'
import { answeredChallenge, requireRelyingParty } from './client-data.ts'
import { credentialId, type NewPasskeyResponse } from './responses.ts'
import { ALGORITHMS, loadWebAuthn, loadWebAuthnParts } from './webauthn.ts'

/** A passkey that was made, before anything is kept of it. */
export interface NewPasskey {
  /** For `takeChallenge`. */
  challenge: string
  credentialId: string
  publicKey: string
  counter: number
  transports: string[]
  backedUp: boolean
}

/**
 * Checks what a browser answered when a passkey was made. Writes nothing.
 * @param origin of the request, from the server
 * @param now UTC milliseconds
 * @throws Refused `passkey.wrong`, `passkey.over`, `passkey.address`
 */
export async function checkNewPasskey(
  response: NewPasskeyResponse,
  origin: string,
  staffUid: string,
  now: number,
): Promise<NewPasskey> {
  const { id: rpId } = requireRelyingParty(origin)
  const { clientDataJSON, transports } = response.response
  const challenge = answeredChallenge(clientDataJSON, { purpose: 'register', staffUid }, now)
  const made = await verify(response, { challenge, origin, rpId })
  if (!made || !credentialId.safeParse(made.credentialId).success) refuse('passkey.wrong')
  return { ...made, challenge, transports }
}

/** @returns null for whatever does not fit */
async function verify(
  response: NewPasskeyResponse,
  expected: { challenge: string; origin: string; rpId: string },
): Promise<Omit<NewPasskey, 'challenge' | 'transports'> | null> {
  const { verifyRegistrationResponse } = await loadWebAuthn()
  const { decodeAttestationObject } = await loadWebAuthnParts()
  try {
    const bytes = new Uint8Array(Buffer.from(response.response.attestationObject, 'base64url'))
    const attested = decodeAttestationObject(bytes)
    // Statements of makers are not asked for, and the library would look up their certificates elsewhere.
    if (!['none', 'packed'].includes(attested.get('fmt')) || attested.get('attStmt').get('x5c')) return null
    const { registrationInfo } = await verifyRegistrationResponse({
      response: { ...response, clientExtensionResults: {} },
      expectedChallenge: expected.challenge,
      expectedOrigin: expected.origin,
      expectedRPID: expected.rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    if (!registrationInfo) return null
    const { credential, credentialBackedUp } = registrationInfo
    return {
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      backedUp: credentialBackedUp,
    }
  } catch {
    // It throws for whatever does not fit, with words for programmers.
    return null
  }
}
