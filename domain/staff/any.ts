import type { Database } from '#db/client.ts'
import { staff } from '#db/schema/staff.ts'

/** Whether there is any account, disabled ones too: if so, the first one has been made. */
export async function anyStaff(db: Database): Promise<boolean> {
  return (await db.select({ id: staff.id }).from(staff).limit(1)).length > 0
}
