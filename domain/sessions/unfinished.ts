import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { sessions } from '#db/schema/sessions.ts'
import { staff } from '#db/schema/staff.ts'
import { refuse } from '#domain/refusal.ts'
import { isToken, tokenHash } from '#lib/token.ts'
import { stands } from './rules.ts'

/**
 * A sign-in that waits for its second factor, by its token.
 * @throws Refused `signIn.over` where it is finished, ended or too old, or the account is disabled
 */
export async function unfinishedSignIn(db: Database, token: string, now: number) {
  const [row] = isToken(token)
    ? await db
        .select({ session: sessions, person: staff })
        .from(sessions)
        .innerJoin(staff, eq(staff.id, sessions.staffId))
        .where(eq(sessions.tokenHash, tokenHash(token)))
    : []
  if (!row || row.session.stage !== 'factor' || row.person.disabledAt !== null || !stands(row.session, now)) {
    return refuse('signIn.over')
  }
  return row
}
