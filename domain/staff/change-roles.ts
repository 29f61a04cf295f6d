import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { staff } from '#db/schema/staff.ts'
import { command } from '#domain/command.ts'
import { endSessionsWithoutFactor } from './asked-factor.ts'
import { rolesInput, rolesOf, writeRoles } from './held.ts'
import { keepAnAdministrator } from './last-administrator.ts'
import { loadStaff } from './load.ts'

/**
 * Gives somebody these roles and no other; it acts at their next request, and their sessions get new tokens. Where a role asks for a second factor they do
 * not have, they sign in again and set one up.
 */
export const changeRoles = command({
  name: 'staff.changeRoles',
  input: z.strictObject({ uid: z.string().max(40), roles: rolesInput }),
  allow: 'staff:manage',
  confirmed: true,
  find: ({ db }, { uid }) => loadStaff(db, uid),
  run: async ({ db, actor, now }, { input, found }) => {
    const before = await rolesOf(db, found.id)
    if (!input.roles.some(({ role }) => role === 'administrator')) await keepAnAdministrator(db, found)
    await writeRoles(db, found.id, input.roles)
    await db.update(staff).set({ rolesSetAt: now }).where(eq(staff.id, found.id))
    const ended = await endSessionsWithoutFactor(db, [found.id], now, actor)
    return {
      result: { uid: found.uid, ended },
      subject: { kind: 'staff', id: found.id },
      before: { roles: before },
      after: { roles: input.roles, ended },
    }
  },
})
