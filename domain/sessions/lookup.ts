import { eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { sessions } from '#db/schema/sessions.ts'
import { staff, staffRoles } from '#db/schema/staff.ts'
import { transaction } from '#db/transaction.ts'
import type { Actor } from '#domain/actor.ts'
import { grantsOf, type RoleHeld } from '#domain/staff/inside.ts'
import { isToken, tokenHash } from '#lib/token.ts'
import type { Stage } from './begin.ts'
import { SEEN_EVERY, stands } from './rules.ts'

/** Whoever a cookie belongs to. */
export interface SignedIn {
  staffId: number
  uid: string
  name: string
  email: string
  /** Language of their desk. */
  locale: string
  roles: RoleHeld[]
  passwordSetAt: number | null
  sessionUid: string
  stage: Stage
  /** Their roles were changed since it began: its token is to be replaced. */
  outdated: boolean
  /** UTC milliseconds. */
  confirmedAt: number
  expiresAt: number
}

/**
 * Who a session's token belongs to, as things stand now: sessions that were ended, stood idle or are past their time, and
 * accounts that were disabled, are nobody's. Called at every request.
 */
export async function lookUpSession(token: string | undefined, now: number): Promise<SignedIn | null> {
  if (!isToken(token)) return null
  const [row] = await reading()
    .select({ session: sessions, person: staff })
    .from(sessions)
    .innerJoin(staff, eq(staff.id, sessions.staffId))
    .where(eq(sessions.tokenHash, tokenHash(token)))
  if (!row || row.person.disabledAt !== null || !stands(row.session, now)) return null
  const { session, person } = row
  const roles = await reading()
    .select({ role: staffRoles.role, sections: staffRoles.sections, locales: staffRoles.locales })
    .from(staffRoles)
    .where(eq(staffRoles.staffId, person.id))
  if (now - session.seenAt >= SEEN_EVERY) await writeSeen(session.id, now)
  return {
    staffId: person.id,
    uid: person.uid,
    name: person.name,
    email: person.email,
    locale: person.locale,
    roles,
    passwordSetAt: person.passwordSetAt,
    sessionUid: session.uid,
    stage: session.stage,
    outdated: session.stage === 'full' && session.createdAt < (person.rolesSetAt ?? 0),
    confirmedAt: session.confirmedAt,
    expiresAt: session.expiresAt,
  }
}

/** The same person as an actor. Without a second factor that is asked for, nobody has signed in yet. */
export function actorOf({ uid, name, roles, stage, sessionUid, confirmedAt }: SignedIn): Actor {
  if (stage === 'factor') return { kind: 'anyone', uid: null, name: '', grants: [] }
  const full = stage === 'full'
  const session = { uid: sessionUid, full, confirmedAt }
  return { kind: 'staff', uid, name, grants: full ? grantsOf(roles) : [], session }
}

async function writeSeen(id: number, now: number): Promise<void> {
  await transaction(async (db) => {
    await db.update(sessions).set({ seenAt: now }).where(eq(sessions.id, id))
  })
}
