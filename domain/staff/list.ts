import { asc, isNotNull } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { staff, staffPasskeys, staffRoles, staffTotp } from '#db/schema/staff.ts'
import type { RoleHeld } from './roles.ts'

/** A member of staff as a list shows them. Instants are UTC milliseconds. */
export interface ListedStaff {
  uid: string
  name: string
  email: string
  locale: string
  roles: RoleHeld[]
  /** They have not chosen a password yet. */
  invited: boolean
  secondFactor: boolean
  lastSignInAt: number | null
  disabledAt: number | null
}

/** All staff by name; in four queries whatever their number. */
export async function allStaff(): Promise<ListedStaff[]> {
  const people = await reading().select().from(staff).orderBy(asc(staff.name), asc(staff.id))
  const held = await reading().select().from(staffRoles).orderBy(asc(staffRoles.id))
  const apps = await reading()
    .select({ id: staffTotp.staffId })
    .from(staffTotp)
    .where(isNotNull(staffTotp.confirmedAt))
  const passkeys = await reading().selectDistinct({ id: staffPasskeys.staffId }).from(staffPasskeys)
  const withFactor = new Set([...apps, ...passkeys].map(({ id }) => id))
  const rolesById = Map.groupBy(held, ({ staffId }) => staffId)
  return people.map(({ id, uid, name, email, locale, passwordHash, lastSignInAt, disabledAt }) => ({
    uid,
    name,
    email,
    locale,
    roles: (rolesById.get(id) ?? []).map(({ role, sections, locales }) => ({ role, sections, locales })),
    invited: passwordHash === null,
    secondFactor: withFactor.has(id),
    lastSignInAt,
    disabledAt,
  }))
}
