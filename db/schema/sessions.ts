import { id, index, instant, int, json, oneOf, string, table, uid } from '#db/dialect/index.ts'
import { staff } from './staff.ts'

/** Where a sign-in stands: a second factor is asked for, one must be set up, all is done. */
export const sessionStages = ['factor', 'enrolment', 'full'] as const

/** Ways somebody has shown who they are. */
export const signInMethods = ['password', 'passkey', 'totp', 'recovery', 'link'] as const
export type SignInMethod = (typeof signInMethods)[number]

/** Who is signed in where. Looked up at every request, so that a change acts at the next one. */
export const sessions = table(
  'sessions',
  {
    id: id(),
    uid: uid().notNull().unique(),
    staffId: int()
      .notNull()
      .references(() => staff.id),
    /** SHA-256, hex, of the token in the cookie. */
    tokenHash: string().notNull().unique(),
    stage: oneOf(sessionStages).notNull(),
    methods: json<SignInMethod[]>().notNull(),
    createdAt: instant().notNull(),
    /** Written once a minute at most. */
    seenAt: instant().notNull(),
    /** When the person last showed who they are. */
    confirmedAt: instant().notNull(),
    /** However busy it is. */
    expiresAt: instant().notNull(),
    /** Network address and browser it was begun from. */
    address: string().notNull(),
    userAgent: string().notNull(),
    endedAt: instant(),
  },
  (t) => [index('sessions_staff').on(t.staffId, t.endedAt), index('sessions_expires').on(t.expiresAt)],
)

/** Sign-ins that have not succeeded, by account, network and device: domain/sessions/limits.ts. */
export const signInLimits = table(
  'sign_in_limits',
  {
    /** What is counted, hashed: no address of a person or a network stands here. */
    key: string().primaryKey(),
    failures: int().notNull(),
    lastAt: instant().notNull(),
    /** No attempt is looked at before. */
    notBefore: instant().notNull(),
  },
  (t) => [index('sign_in_limits_last').on(t.lastAt)],
)

/** Passkey challenges that have been answered: none is taken twice. */
export const usedChallenges = table(
  'used_challenges',
  {
    /** SHA-256, hex. */
    hash: string().primaryKey(),
    at: instant().notNull(),
  },
  (t) => [index('used_challenges_at').on(t.at)],
)
