import { processWide } from '#lib/process-wide.ts'
import { SHORTEST } from './password-rules.ts'

/**
 * Passwords many people have, in lower case: the shipped list of @zxcvbn-ts/language-common (MIT), of which some 18,000 are
 * long enough to be taken at all (OWASP ASVS 5.0, 6.2.4 asks for 3,000). It is 400 KB, so it is read when a password is
 * first chosen.
 */
export async function commonPasswords(): Promise<ReadonlySet<string>> {
  return processWide('common passwords', readList)
}

async function readList(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  const long = dictionary['passwords-common'].filter((one) => one.length >= SHORTEST)
  return new Set(long.map((one) => one.toLowerCase()))
}
