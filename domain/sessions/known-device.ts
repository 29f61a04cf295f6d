import { randomBytes, timingSafeEqual } from 'node:crypto'
import { readEnvironment } from '#lib/environment.ts'
import { keyedHash } from '#lib/keyed-hash.ts'

/** How long a browser stays known after a sign-in, in milliseconds */
export const KNOWN_FOR = 90 * 24 * 3_600_000

/** People of one browser: an office's shared machine. The newest stay. */
const MOST_PEOPLE = 5
/** Characters of the longest cookie we make, and some: longer ones are not looked at. */
const LONGEST = 1500

/** A browser in which people have signed in fully before. */
export interface KnownDevices {
  /** 128 random bits, base64url. */
  device: string
  /** Newest first. */
  people: { staffUid: string; issuedAt: number; passwordSetAt: number | null }[]
}

/** As much of somebody's row as binds a device to them. */
export interface KnownPerson {
  uid: string
  passwordSetAt: number | null
}

/**
 * Reads the cookie of known devices. It is no credential: all it does is to count attempts apart from strangers'.
 * @param now UTC milliseconds
 * @returns null unless we made it; people whose time is over are left out
 */
export function readKnownDevices(cookie: string | undefined, now: number): KnownDevices | null {
  if (cookie === undefined || cookie.length > LONGEST) return null
  const [content = '', signature = '', ...more] = cookie.split('.')
  const [given, made] = [Buffer.from(signature), Buffer.from(signatureOf(content))]
  if (more.length > 0 || given.length !== made.length || !timingSafeEqual(given, made)) return null
  const { device, people } = JSON.parse(Buffer.from(content, 'base64url').toString()) as KnownDevices
  return { device, people: people.filter(({ issuedAt }) => now - issuedAt < KNOWN_FOR) }
}

/**
 * The cookie after somebody has signed in fully, or has chosen a new password in a session of this browser.
 * @param cookie what the browser has sent
 */
export function addKnownDevice(cookie: string | undefined, person: KnownPerson, now: number): string {
  const before = readKnownDevices(cookie, now)
  const others = before?.people.filter(({ staffUid }) => staffUid !== person.uid) ?? []
  const added = { staffUid: person.uid, issuedAt: now, passwordSetAt: person.passwordSetAt }
  const known: KnownDevices = {
    device: before?.device ?? randomBytes(16).toString('base64url'),
    people: [added, ...others].slice(0, MOST_PEOPLE),
  }
  const content = Buffer.from(JSON.stringify(known)).toString('base64url')
  return `${content}.${signatureOf(content)}`
}

/**
 * The device a person's attempts are counted by: null where they have not signed in before, or have another password since.
 * @param person null for an e-mail that is nobody's
 */
export function deviceOf(cookie: string | undefined, person: KnownPerson | null, now: number): string | null {
  const known = readKnownDevices(cookie, now)
  const isTheirs = known?.people.some(
    ({ staffUid, passwordSetAt }) => staffUid === person?.uid && passwordSetAt === person.passwordSetAt,
  )
  return known && isTheirs ? known.device : null
}

function signatureOf(content: string): string {
  return keyedHash(content, 'known devices', readEnvironment().dataDir)
}
