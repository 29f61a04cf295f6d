import { refusal, type Refusal } from '#domain/refusal.ts'

/** OWASP ASVS 5.0: 6.2.1 asks for 8 at least, 6.2.9 for 64 to be allowed; 128 is enough for every password manager. */
export const SHORTEST = 8
const LONGEST = 128

/** Shorter names stand in too many good passwords by chance. Two Han characters are a whole name. */
const SHORTEST_NAME = 4
const SHORTEST_HAN_NAME = 2

/**
 * Why a password cannot be taken, at the field `password`, or null. Which kinds of characters it has does not matter (NIST SP 800-63B-4, 3.1.1.2);
 * its length is counted in code points of its NFC form, as it is hashed.
 * @param names what it must not contain: the site's name, the person's, the first part of their e-mail address
 * @param common passwords many people have, in lower case
 */
export function passwordProblem(
  password: string,
  { names, common }: { names: readonly string[]; common: ReadonlySet<string> },
): Refusal | null {
  const text = password.normalize('NFC')
  const length = [...text].length
  if (length < SHORTEST) return refusal('password.tooShort', { least: SHORTEST }, 'password')
  if (length > LONGEST) return refusal('password.tooLong', { most: LONGEST }, 'password')
  if (common.has(text.toLowerCase())) return refusal('password.common', {}, 'password')
  const name = names.find((one) => counts(bare(one)) && bare(text).includes(bare(one)))
  return name === undefined ? null : refusal('password.containsName', { name: name.trim() }, 'password')
}

/** Names are compared without blanks and case, and full-width letters are letters. */
function bare(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}

function counts(name: string): boolean {
  const least = /\p{Script=Han}/u.test(name) ? SHORTEST_HAN_NAME : SHORTEST_NAME
  return [...name].length >= least
}
