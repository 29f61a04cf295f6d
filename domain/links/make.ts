import type { Database } from '#db/client.ts'
import type { ActorSnapshot } from '#db/schema/json.ts'
import { staffLinks } from '#db/schema/staff.ts'
import { tokenHash } from '#lib/token.ts'
import { newUid } from '#lib/uid.ts'
import { closeLinksOf } from './close.ts'
import type { LinkKind } from './kinds.ts'
import { tokenOfLink } from './token.ts'

const HOUR = 3_600_000
/**
 * How long a link is good for, in milliseconds. An invitation is often handed over on a Friday and opened on a Monday;
 * the others are used by somebody who waits for them.
 */
const GOOD_FOR: Record<LinkKind, number> = { setup: 24 * HOUR, invitation: 72 * HOUR, reset: 24 * HOUR }
/** One that a stranger asked for, which goes by mail at once: long enough to find it, and mail is kept for years. */
const ASKED_FOR_BY_MAIL = HOUR

/** A link as it may be shown, kept and audited; `tokenOfLink(uid)` is the secret part of its address. */
export interface NewLink {
  uid: string
  kind: LinkKind
  /** UTC milliseconds. */
  expiresAt: number
}

/** What a new link is for. */
interface Wanted {
  kind: LinkKind
  /** Null for the first account. */
  staffId: number | null
  clearsFactors?: boolean
  now: number
  by: ActorSnapshot
}

/** Makes a link inside a command's transaction. Older ones of the same person and kind are good for nothing from now on. */
export async function makeLink(db: Database, wanted: Wanted): Promise<NewLink> {
  const { kind, staffId, now } = wanted
  await closeLinksOf(db, staffId, now, [kind])
  return addLink(db, { ...wanted, expiresAt: now + GOOD_FOR[kind], closedAt: null })
}

/**
 * Makes a link for a new password that a stranger asked for, by somebody's address. Other links stay good: a stranger
 * must not be able to end them. For an address that nobody has, one is made that was never good, so that both take the
 * same work.
 */
export async function makeAskedFor(
  db: Database,
  { staffId, now, by }: Pick<Wanted, 'staffId' | 'now' | 'by'>,
): Promise<NewLink> {
  const closedAt = staffId === null ? now : null
  return addLink(db, { kind: 'reset', staffId, now, by, expiresAt: now + ASKED_FOR_BY_MAIL, closedAt })
}

async function addLink(
  db: Database,
  { now, by, clearsFactors = false, ...row }: Wanted & { expiresAt: number; closedAt: number | null },
): Promise<NewLink> {
  const uid = newUid(now)
  const hash = tokenHash(tokenOfLink(uid))
  await db
    .insert(staffLinks)
    .values({ ...row, uid, clearsFactors, tokenHash: hash, createdAt: now, createdBy: by })
  return { uid, kind: row.kind, expiresAt: row.expiresAt }
}
