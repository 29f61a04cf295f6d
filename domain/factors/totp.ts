import { Secret, TOTP } from 'otpauth'

/**
 * What every authenticator app can do, and the only thing all of them do: RFC 6238 with SHA-1, six digits and steps of 30
 * seconds, in otpauth's words. HMAC does not ask of SHA-1 what was broken in it.
 */
const FORM = { algorithm: 'SHA1', digits: 6, period: 30 } as const

/** Steps before and after the present one that are taken: for clocks half a minute off and for slow typists (RFC 6238, 5.2). */
const WINDOW = 1

/** RFC 4226, 4: 160 bits. Bytes here. */
const SECRET_SIZE = 20

/** A new secret, in base32, as apps take it by hand. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_SIZE }).base32
}

/** The address an app reads out of a QR code. A colon would end the site's name there, so it has none. */
export function totpAddress(secret: string, { site, email }: { site: string; email: string }): string {
  const issuer = site.replace(/[:：]/g, ' ').replace(/\s+/g, ' ').trim()
  return new TOTP({ ...FORM, issuer, label: email, secret }).toString()
}

/**
 * The number of the time step a code belongs to, or null where it is none of the present ones.
 * @param secret base32
 * @param typed with or without blanks
 * @param now UTC milliseconds
 */
export function totpStep(secret: string, typed: string, now: number): number | null {
  const code = typed.normalize('NFKC').replace(/[\s-]/g, '')
  if (!/^[0-9]{6}$/.test(code)) return null
  const given = { ...FORM, secret: Secret.fromBase32(secret), timestamp: now }
  const off = TOTP.validate({ ...given, token: code, window: WINDOW })
  return off === null ? null : TOTP.counter(given) + off
}
