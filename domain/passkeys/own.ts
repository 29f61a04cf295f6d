import { and, eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { staffPasskeys } from '#db/schema/staff.ts'
import type { Actor } from '#domain/actor.ts'
import { NotFound } from '#domain/refusal.ts'
import { requireStaff } from '#domain/staff/inside.ts'

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
