import { randomBytes } from 'node:crypto'

/** How many codes somebody has at a time; each is begun by its position, 0 to 9. */
export const CODES = 10

/** Crockford's base32: digits and letters without I, L and O, which look like digits, and U. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 50 random bits: nobody guesses one online, and argon2 is between them and whoever has the database. */
const LENGTH = 10

/** A recovery code, read. */
export interface RecoveryCode {
  /** 0 to 9 */
  position: number
  /** As it is hashed: `7-ABCDE-FGHJK`. */
  text: string
}

/** A new code for a position, such as `7-ABCDE-FGHJK`. */
export function newRecoveryCode(position: number): string {
  // 32 signs: five bits of each byte, none likelier than another.
  const signs = Array.from(randomBytes(LENGTH), (byte) => SIGNS[byte % SIGNS.length])
  return spelled(position, signs.join(''))
}

/** What somebody typed as a code, whatever its case, hyphens and blanks; null where it can be none. */
export function readRecoveryCode(typed: string): RecoveryCode | null {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (!/^[0-9][0-9A-HJKMNP-TV-Z]{10}$/.test(signs)) return null
  const position = Number(signs[0])
  return { position, text: spelled(position, signs.slice(1)) }
}

function spelled(position: number, signs: string): string {
  return `${position}-${signs.slice(0, 5)}-${signs.slice(5)}`
}
