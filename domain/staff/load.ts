import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { staff } from '#db/schema/staff.ts'
import type { Actor } from '#domain/actor.ts'
import { Forbidden, NotFound } from '#domain/refusal.ts'

export type StaffRow = typeof staff.$inferSelect

/** A member of staff by uid. @throws NotFound */
export async function loadStaff(db: Database, uid: string): Promise<StaffRow> {
  const [row] = await db.select().from(staff).where(eq(staff.uid, uid))
  if (!row) throw new NotFound('staff', uid)
  return row
}

/** The row of the person who acts. @throws Forbidden for whoever is no member of staff, or no longer */
export async function requireStaff(db: Database, actor: Actor): Promise<StaffRow> {
  const [row] =
    actor.kind === 'staff' && actor.uid !== null
      ? await db.select().from(staff).where(eq(staff.uid, actor.uid))
      : []
  if (!row || row.disabledAt !== null) throw new Forbidden('self')
  return row
}
