import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { roleRules, staffRoles } from '#db/schema/staff.ts'
import { command } from '#domain/command.ts'
import { endSessionsWithoutFactor } from './asked-factor.ts'
import { roleNames } from './roles.ts'

/** Says whether all who have a role must have a second factor. Those without one sign in again and set one up. */
export const requireFactor = command({
  name: 'staff.requireFactor',
  input: z.strictObject({ role: z.enum(roleNames), required: z.boolean() }),
  allow: 'staff:manage',
  confirmed: true,
  run: async ({ db, actor, now }, { input }) => {
    const { role, required } = input
    const [before] = await db.select().from(roleRules).where(eq(roleRules.role, role))
    await db
      .insert(roleRules)
      .values({ role, secondFactor: required })
      .onConflictDoUpdate({ target: roleRules.role, set: { secondFactor: required } })
    const holders = await db
      .select({ id: staffRoles.staffId })
      .from(staffRoles)
      .where(eq(staffRoles.role, role))
    const ids = holders.map(({ id }) => id)
    const ended = required ? await endSessionsWithoutFactor(db, ids, now, actor) : 0
    return {
      result: { role, required, ended },
      // Roles have no rows; their place in the list, from 1, stands for them.
      subject: { kind: 'role', id: roleNames.indexOf(role) + 1 },
      before: { role, required: before?.secondFactor ?? false },
      after: { role, required, ended },
    }
  },
})
