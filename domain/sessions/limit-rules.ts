const [SECOND, MINUTE, HOUR] = [1000, 60_000, 3_600_000]

/** After a day of rest nothing is left of any failure, in milliseconds: rows older than this say nothing. */
export const FORGOTTEN_AFTER = 24 * HOUR

/** How many attempts somebody has, and how long they wait for more. Durations in milliseconds. */
export interface LimitRule {
  /** Attempts before anybody waits. */
  free: number
  /** The first wait; each further failure doubles it. */
  first: number
  most: number
  /** What waits: the next attempt, which is refused until then, or this one's answer. */
  holds: 'attempt' | 'answer'
  /** A success forgets all failures. Where it does not, it takes back its own attempt only. */
  forgiving: boolean
}

/**
 * The limits of signing in; docs/decisions/0018-sign-in-limits.md has their arithmetic. A quarter of an hour makes 96
 * attempts a day, less than the 100 in a row NIST SP 800-63B-4 (3.2.2) allows at all.
 */
export const limitRules = {
  /** One account from one network, in browsers this person has not signed in with before. */
  pair: { free: 5, first: SECOND, most: 15 * MINUTE, holds: 'attempt', forgiving: true },
  /** One network, whatever account: an office has one, so its people have more typos, and one's success is not all's. */
  network: { free: 30, first: SECOND, most: 15 * MINUTE, holds: 'attempt', forgiving: false },
  /** One account from all networks. Strangers could lock it if it held up attempts. */
  account: { free: 100, first: SECOND, most: 8 * SECOND, holds: 'answer', forgiving: false },
  /** One account in one browser this person has signed in with: no stranger can use it up. */
  device: { free: 10, first: SECOND, most: 15 * MINUTE, holds: 'attempt', forgiving: true },
  /** Codes of six digits: only who has the password comes this far, and a million is not many. */
  code: { free: 5, first: SECOND, most: HOUR, holds: 'attempt', forgiving: true },
  /** Mails to one account: three in any hour. */
  mail: { free: 3, first: HOUR, most: HOUR, holds: 'attempt', forgiving: false },
  /**
   * Passkeys and one-time links from one network. Signatures and 256 bits are not guessed: it keeps forged ones from filling
   * the audit, and is short, so that they hardly hold up those who come with right ones.
   */
  unguessable: { free: 100, first: SECOND, most: 10 * SECOND, holds: 'attempt', forgiving: false },
} as const satisfies Record<string, LimitRule>

/** What is known of a key: a row of `sign_in_limits`. UTC milliseconds. */
export interface Counted {
  failures: number
  lastAt: number
  /** No attempt is looked at before. */
  notBefore: number
}

/** The wait after so many failures, in milliseconds. */
export function delayAfter({ free, first, most }: LimitRule, failures: number): number {
  return failures < free ? 0 : Math.min(most, first * 2 ** (failures - free))
}

/** So many failures make the longest wait; more are not counted, so that a rest is as good for everybody. */
export function mostCounted({ free, first, most }: LimitRule): number {
  return free + Math.ceil(Math.log2(most / first))
}

/** For each such rest one failure is forgotten, in milliseconds: all of them within a day, without a failure. */
export function fadesEvery(rule: LimitRule): number {
  return FORGOTTEN_AFTER / mostCounted(rule)
}

/** What is left of the failures after a rest. A clock that was set back is no rest. */
export function failuresLeft(
  rule: LimitRule,
  { failures, lastAt }: Pick<Counted, 'failures' | 'lastAt'>,
  now: number,
): number {
  const faded = Math.floor(Math.max(0, now - lastAt) / fadesEvery(rule))
  return Math.max(0, failures - faded)
}

/** How long the next attempt has to wait, in milliseconds; 0 where answers wait and not attempts. */
export function waitOf(rule: LimitRule, before: Counted | undefined, now: number): number {
  if (rule.holds === 'answer' || !before) return 0
  const wait = Math.max(0, before.notBefore - now)
  // No rule says so: it was written by a clock that has been set back since, and would lock people out.
  return wait > 2 * rule.most ? 0 : wait
}

/** One attempt more, as if it had failed. */
export function withOneMore(rule: LimitRule, before: Counted | undefined, now: number): Counted {
  const failures = Math.min(mostCounted(rule), (before ? failuresLeft(rule, before, now) : 0) + 1)
  return { failures, lastAt: now, notBefore: now + delayAfter(rule, failures) }
}

/** A row before an attempt was counted, if there was one, and after. */
export interface OneMore {
  before: Counted | undefined
  after: Counted
}

/**
 * What is left when an attempt is taken back: what stood there before it, its times too, or a network that once was filled
 * would never be free again while people sign in there rightly. Where others came after it, theirs stay.
 * @param current the row now
 * @returns undefined where nothing is left
 */
export function withOneLess({ before, after }: OneMore, current: Counted | undefined): Counted | undefined {
  if (!current) return undefined
  const { failures, lastAt, notBefore } = current
  const isLast = failures === after.failures && lastAt === after.lastAt && notBefore === after.notBefore
  if (isLast) return before
  return failures > 1 ? { ...current, failures: failures - 1 } : undefined
}
