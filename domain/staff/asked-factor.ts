import { and, eq, inArray, isNotNull, isNull, ne, notInArray } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { sessions } from '#db/schema/sessions.ts'
import { roleRules, staffPasskeys, staffRoles, staffTotp } from '#db/schema/staff.ts'
import type { Actor } from '#domain/actor.ts'

/**
 * Ends the sessions of those whose roles ask for a second factor they do not have: they set one up when they sign in again.
 * The one in which it is decided goes on. One statement however many they are: other writers wait meanwhile.
 * @param staffIds whose roles, or what these ask for, have changed
 * @returns how many sessions stood until now
 */
export async function endSessionsWithoutFactor(
  db: Database,
  staffIds: readonly number[],
  now: number,
  { session }: Actor,
): Promise<number> {
  // The same as the stage `enrolment` says of one person: domain/sessions/stage.ts.
  const asked = db
    .select({ id: staffRoles.staffId })
    .from(staffRoles)
    .innerJoin(roleRules, eq(roleRules.role, staffRoles.role))
    .where(eq(roleRules.secondFactor, true))
  const withApp = db.select({ id: staffTotp.staffId }).from(staffTotp).where(isNotNull(staffTotp.confirmedAt))
  const withPasskey = db.select({ id: staffPasskeys.staffId }).from(staffPasskeys)
  const ended = await db
    .update(sessions)
    .set({ endedAt: now })
    .where(
      and(
        inArray(sessions.staffId, [...staffIds]),
        inArray(sessions.staffId, asked),
        notInArray(sessions.staffId, withApp),
        notInArray(sessions.staffId, withPasskey),
        isNull(sessions.endedAt),
        session ? ne(sessions.uid, session.uid) : undefined,
      ),
    )
    .returning({ id: sessions.id })
  return ended.length
}
