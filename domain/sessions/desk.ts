import { and, desc, eq, isNull } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { sessions } from '#db/schema/sessions.ts'
import { may, type Actor } from '#domain/actor.ts'
import { Forbidden } from '#domain/refusal.ts'
import { loadStaff, requireStaff } from '#domain/staff/inside.ts'
import type { Stage } from './begin.ts'
import { stands } from './rules.ts'

/** A place where somebody is signed in. Instants are UTC milliseconds. */
export interface DeskSession {
  uid: string
  /** The one in which this is asked. */
  present: boolean
  stage: Stage
  createdAt: number
  seenAt: number
  expiresAt: number
  /** Network address it was begun from. */
  address: string
  /** As the browser calls itself. */
  userAgent: string
}

/** Where one is signed in oneself, used last first. @throws Forbidden for whoever is not signed in */
export async function listOwnSessions(actor: Actor, now: number): Promise<DeskSession[]> {
  if (!may(actor, 'self')) throw new Forbidden('self')
  return standing((await requireStaff(reading(), actor)).id, actor, now)
}

/** Where somebody is signed in, used last first. @throws Forbidden, NotFound */
export async function listSessionsOf(actor: Actor, uid: string, now: number): Promise<DeskSession[]> {
  if (!may(actor, 'staff:manage')) throw new Forbidden('staff:manage')
  return standing((await loadStaff(reading(), uid)).id, actor, now)
}

async function standing(staffId: number, actor: Actor, now: number): Promise<DeskSession[]> {
  const rows = await reading()
    .select()
    .from(sessions)
    .where(and(eq(sessions.staffId, staffId), isNull(sessions.endedAt)))
    .orderBy(desc(sessions.seenAt), desc(sessions.id))
  return rows
    .filter((row) => stands(row, now))
    .map(({ uid, stage, createdAt, seenAt, expiresAt, address, userAgent }) => {
      const present = uid === actor.session?.uid
      return { uid, present, stage, createdAt, seenAt, expiresAt, address, userAgent }
    })
}
