import { asc, eq, isNull } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { staff, staffRoles } from '#db/schema/staff.ts'
import { may, type Capability, type Scope } from '#domain/actor.ts'
import { grantsOf, type RoleHeld } from './roles.ts'

/**
 * Who holds a capability in all of a scope, in the order of their accounts; those whose account is disabled are left out.
 * @param except uids of people who are not wanted
 * @returns uids of staff
 */
export async function peopleWhoMay(
  db: Database,
  capability: Capability,
  scope: Scope | 'anywhere',
  except: readonly string[],
): Promise<string[]> {
  const rows = await db
    .select({ person: staff, held: staffRoles })
    .from(staffRoles)
    .innerJoin(staff, eq(staff.id, staffRoles.staffId))
    .where(isNull(staff.disabledAt))
    .orderBy(asc(staff.id), asc(staffRoles.id))
  const people = new Map<string, { name: string; held: RoleHeld[] }>()
  for (const { person, held } of rows) {
    if (except.includes(person.uid)) continue
    const known = people.get(person.uid) ?? { name: person.name, held: [] }
    people.set(person.uid, { ...known, held: [...known.held, held] })
  }
  return [...people]
    .filter(([uid, { name, held }]) =>
      may({ kind: 'staff', uid, name, grants: grantsOf(held) }, capability, scope),
    )
    .map(([uid]) => uid)
}
