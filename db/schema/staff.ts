import {
  bigint,
  flag,
  id,
  index,
  instant,
  int,
  json,
  oneOf,
  string,
  table,
  uid,
  unique,
} from '#db/dialect/index.ts'
import type { ActorSnapshot } from './json.ts'

/** Names of roles; what each may do stands in domain/staff/roles.ts. */
export const roleNames = ['reporter', 'editor', 'publisher', 'administrator'] as const

/** People who work in the newsroom. Authors are not staff. */
export const staff = table('staff', {
  id: id(),
  uid: uid().notNull().unique(),
  /** As it is compared: lower case, NFC. */
  email: string().notNull().unique(),
  name: string().notNull(),
  /** Language of the desk for this person; a locale code. */
  locale: string().notNull(),
  /** Argon2id, in PHC form; null until the person has chosen a password. */
  passwordHash: string(),
  passwordSetAt: instant(),
  createdAt: instant().notNull(),
  createdBy: json<ActorSnapshot>().notNull(),
  lastSignInAt: instant(),
  /** When their roles were last changed: sessions begun before get a new token at the next page. */
  rolesSetAt: instant(),
  disabledAt: instant(),
  /** Whether notices of the desk come by mail too. */
  noticesByMail: flag().notNull().default(true),
})

/** A role somebody has; null is everywhere. */
export const staffRoles = table(
  'staff_roles',
  {
    id: id(),
    staffId: int()
      .notNull()
      .references(() => staff.id),
    role: oneOf(roleNames).notNull(),
    /** Section ids. */
    sections: json<number[]>(),
    /** Locale codes. */
    locales: json<string[]>(),
  },
  (t) => [unique('staff_roles_once').on(t.staffId, t.role), index('staff_roles_role').on(t.role)],
)

/** What holds for all who have a role. */
export const roleRules = table('role_rules', {
  role: oneOf(roleNames).primaryKey(),
  /** They must have a second factor. */
  secondFactor: flag().notNull(),
})

/** One-time links: the first account, an invitation, a new password. */
export const staffLinks = table(
  'staff_links',
  {
    id: id(),
    uid: uid().notNull().unique(),
    kind: oneOf(['setup', 'invitation', 'reset']).notNull(),
    /** Null for the first account. */
    staffId: int().references(() => staff.id),
    /** SHA-256, hex, of the token in the link. */
    tokenHash: string().notNull().unique(),
    /** Whoever uses it loses second factors and passkeys: for people who lost theirs. */
    clearsFactors: flag().notNull(),
    createdAt: instant().notNull(),
    createdBy: json<ActorSnapshot>().notNull(),
    expiresAt: instant().notNull(),
    /** Used, or replaced by a newer one. */
    closedAt: instant(),
  },
  (t) => [index('staff_links_staff').on(t.staffId, t.closedAt), index('staff_links_expires').on(t.expiresAt)],
)

/** A secret shared with an authenticator app (RFC 6238). */
export const staffTotp = table('staff_totp', {
  staffId: int()
    .primaryKey()
    .references(() => staff.id),
  /** Sealed with the installation's secret: lib/seal.ts. */
  secret: string().notNull(),
  createdAt: instant().notNull(),
  /** Null until a first code has shown that the app has it. */
  confirmedAt: instant(),
  /** Number of the last time step a code was taken for; none at or before it is taken again. */
  lastStep: bigint(),
})

/** Passkeys (WebAuthn credentials). */
export const staffPasskeys = table(
  'staff_passkeys',
  {
    id: id(),
    uid: uid().notNull().unique(),
    staffId: int()
      .notNull()
      .references(() => staff.id),
    /** As the person called it. */
    name: string().notNull(),
    /** base64url */
    credentialId: string().notNull().unique(),
    /** COSE key, base64url. */
    publicKey: string().notNull(),
    /** Signature counter, 0 where the authenticator has none. */
    counter: bigint().notNull(),
    transports: json<string[]>().notNull(),
    /** It is kept by a provider and may be on several devices. */
    backedUp: flag().notNull(),
    createdAt: instant().notNull(),
    lastUsedAt: instant(),
  },
  (t) => [index('staff_passkeys_staff').on(t.staffId, t.id)],
)

/** For those who lost their second factor; each once. */
export const staffRecoveryCodes = table(
  'staff_recovery_codes',
  {
    id: id(),
    staffId: int()
      .notNull()
      .references(() => staff.id),
    /** 0 to 9; the code begins with it, so that one hash is looked at and not ten. */
    position: int().notNull(),
    /** Argon2id, in PHC form. */
    codeHash: string().notNull(),
    createdAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [unique('staff_recovery_codes_position').on(t.staffId, t.position)],
)
