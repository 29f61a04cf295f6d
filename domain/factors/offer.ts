import { readSettings } from '#domain/settings/reader.ts'
import { totpAddress } from './totp.ts'

/** What an authenticator app is given: the address for a QR code, and the secret in it for typing. */
export interface TotpOffer {
  /** base32 */
  secret: string
  uri: string
}

/** The site's name, by which an app tells its codes apart, in the language of somebody's desk. */
export async function siteName({ locale }: { locale: string }): Promise<string> {
  return (await readSettings(locale))['site.name']
}

export function offerOf(secret: string, site: string, { email }: { email: string }): TotpOffer {
  return { secret, uri: totpAddress(secret, { site, email }) }
}
