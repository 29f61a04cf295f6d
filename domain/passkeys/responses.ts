import { z } from 'zod'

/** Of a response as a text, in characters; more than all its parts may have together. */
const LONGEST = 32_000

const base64url = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]+$/)

/** At most 1,023 bytes (WebAuthn 3, 7.1). */
export const credentialId = base64url(1364)

/** Some 250 bytes in practice; the room is for what browsers may add. */
const clientDataJSON = base64url(4096)

const credential = { id: credentialId, rawId: credentialId, type: z.literal('public-key') }

/** What a browser answers when a passkey was made; whatever else stands in it is left out. */
export const newPasskeyResponse = fromText(
  z.object({
    ...credential,
    response: z.object({
      clientDataJSON,
      attestationObject: base64url(8192),
      /** How a browser may reach the authenticator: usb, nfc, internal, … */
      transports: z.array(z.string().max(32)).max(8).default([]),
    }),
  }),
)
export type NewPasskeyResponse = z.output<typeof newPasskeyResponse>

/** What a browser answers when somebody used a passkey. */
export const passkeyResponse = fromText(
  z.object({
    ...credential,
    response: z.object({
      clientDataJSON,
      authenticatorData: base64url(4096),
      /** RSA with 8,192 bits would still fit. */
      signature: base64url(1400),
      /** At most 64 bytes (WebAuthn 3, 5.4.3). */
      userHandle: base64url(86).nullish(),
    }),
  }),
)
export type PasskeyResponse = z.output<typeof passkeyResponse>

/** The same, also as the JSON text that a form's field carries. */
function fromText<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((given) => {
    if (typeof given !== 'string' || given.length > LONGEST) return given
    try {
      return JSON.parse(given) as unknown
    } catch {
      return given
    }
  }, schema)
}
