import { eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { staff } from '#db/schema/staff.ts'
import type { KnownPerson } from './known-device.ts'

/** As much of somebody as tells whether a browser is known to be theirs; null where the address is nobody's. */
export async function knownPerson(email: string): Promise<KnownPerson | null> {
  const [row] = await reading()
    .select({ uid: staff.uid, passwordSetAt: staff.passwordSetAt })
    .from(staff)
    .where(eq(staff.email, email))
  return row ?? null
}
