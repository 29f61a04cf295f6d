import { hash, parseOptions, verify } from '@node-rs/argon2'
import { inTurn } from './in-turn.ts'

export { Busy } from './in-turn.ts'

/** 46 MiB (in KiB), one pass, one lane: the first choice of OWASP's password storage cheat sheet. */
const COST = { memoryCost: 47_104, timeCost: 1, parallelism: 1 }

/** What nobody knows, hashed at the same cost: who has no password is looked at for just as long. */
const NOBODYS = [
  ...['', 'argon2id', 'v=19', `m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}`],
  ...['mF1tb3LtpgO9LEO6e+/mUQ', 'sb/FN+8vDmdq2wlJPP+5f9H6oCJRwvMN8tnmwuqMZrY'],
].join('$')

/**
 * Two at a time in the process: 92 MiB, and two of libuv's four threads stay free for files. Fifty that wait are done in
 * about a second; whoever comes then is told to come back, rather than that all wait longer and longer.
 */
const TURNS = { atOnce: 2, waiting: 50 }

/**
 * Argon2id of a password or code, in PHC form, with a salt of its own.
 * @throws Busy
 */
export async function hashPassword(text: string): Promise<string> {
  return inTurn('argon2', TURNS, async () => hash(comparable(text), COST))
}

/**
 * Whether a text is what was hashed. Null, for people that are not there or have no password, takes as long and is false.
 * @param hash in PHC form
 * @throws Busy
 * @throws Error when the hash is none
 */
export async function verifyPassword(hash: string | null, text: string): Promise<boolean> {
  const matches = await inTurn('argon2', TURNS, async () => verify(hash ?? NOBODYS, comparable(text)))
  return hash !== null && matches
}

/** Whether a hash was made at another cost than today's, so that it should be made again when the password is known. */
export function needsRehash(hash: string): boolean {
  const made = parseOptions(hash)
  return Object.entries(COST).some(([name, value]) => made[name as keyof typeof COST] !== value)
}

/**
 * One spelling for what is the same on all keyboards: NFC, which NIST SP 800-63B-4 (3.1.1.2) and RFC 8265 (OpaqueString) ask
 * for. NFKC, of their predecessors, would make characters equal that people type as different ones: ２ and 2, ² and 2.
 * Nothing is trimmed, folded or cut.
 */
function comparable(text: string): string {
  return text.normalize('NFC')
}
