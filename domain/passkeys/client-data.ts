import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { readEnvironment } from '#lib/environment.ts'
import { siteSecret } from '#lib/secret.ts'
import { isChallenge, type Asked } from './challenge.ts'
import { relyingParty, type RelyingParty } from './relying-party.ts'

const clientData = z.object({ challenge: z.string().max(200), crossOrigin: z.boolean().optional() })

/**
 * The challenge that a browser's response answers. Whether the response is right otherwise is for the library to say.
 * @param clientDataJSON as it came, base64url
 * @throws Refused `passkey.over`, or `passkey.wrong`: it is not ours, not for this, or was answered within a frame
 */
export function answeredChallenge(clientDataJSON: string, asked: Asked, now: number): string {
  const { challenge, crossOrigin } = readClientData(clientDataJSON) ?? refuse('passkey.wrong')
  const isOurs = isChallenge(challenge, asked, now, siteSecret(readEnvironment().dataDir))
  if (!isOurs || crossOrigin) refuse('passkey.wrong')
  if (isOurs === 'over') refuse('passkey.over')
  return challenge
}

/** @throws Refused `passkey.address` */
export function requireRelyingParty(origin: string): RelyingParty {
  return relyingParty(origin) ?? refuse('passkey.address')
}

function readClientData(text: string): z.output<typeof clientData> | null {
  try {
    return clientData.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
  } catch {
    return null
  }
}
