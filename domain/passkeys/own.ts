import { and, asc, eq } from 'drizzle-orm'
import { reading, type Database } from '#db/client.ts'
import { staffPasskeys } from '#db/schema/staff.ts'
import { may, type Actor } from '#domain/actor.ts'
import { Forbidden, NotFound } from '#domain/refusal.ts'
import { requireStaff } from '#domain/staff/inside.ts'

/** A passkey as its owner sees it. */
export interface OwnPasskey {
  uid: string
  name: string
  /** It is kept by a provider and may be on several devices. */
  backedUp: boolean
  /** UTC milliseconds. */
  createdAt: number
  lastUsedAt: number | null
}

/** The passkeys of whoever asks, the oldest first. @throws Forbidden */
export async function ownPasskeys(actor: Actor): Promise<OwnPasskey[]> {
  if (!may(actor, 'enrolling')) throw new Forbidden('enrolling')
  const { id: staffId } = await requireStaff(reading(), actor)
  const { uid, name, backedUp, createdAt, lastUsedAt } = staffPasskeys
  return reading()
    .select({ uid, name, backedUp, createdAt, lastUsedAt })
    .from(staffPasskeys)
    .where(eq(staffPasskeys.staffId, staffId))
    .orderBy(asc(staffPasskeys.id))
}

/** One of somebody's own, by uid. @throws NotFound for other people's too; Forbidden */
export async function loadOwnPasskey(db: Database, actor: Actor, uid: string) {
  const { id: staffId } = await requireStaff(db, actor)
  const [row] = await db
    .select({ id: staffPasskeys.id, staffId: staffPasskeys.staffId, name: staffPasskeys.name })
    .from(staffPasskeys)
    .where(and(eq(staffPasskeys.uid, uid), eq(staffPasskeys.staffId, staffId)))
  if (!row) throw new NotFound('passkey', uid)
  return row
}
