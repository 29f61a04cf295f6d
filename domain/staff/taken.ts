import { and, eq, ne } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { staff } from '#db/schema/staff.ts'
import { refuse } from '#domain/refusal.ts'

/**
 * Refuses an e-mail address that another account has, disabled ones too.
 * @param email as it is compared
 * @param except id of the account that may have it
 * @throws Refused `staff.emailTaken`
 */
export async function refuseTaken(db: Database, email: string, except?: number): Promise<void> {
  const others = except === undefined ? undefined : ne(staff.id, except)
  const rows = await db
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.email, email), others))
  if (rows.length > 0) refuse('staff.emailTaken', {}, 'email')
}
