import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#db/client.ts'
import { locales } from '#db/schema/locales.ts'
import { staffRoles } from '#db/schema/staff.ts'
import { sections } from '#db/schema/taxonomy.ts'
import { refuse } from '#domain/refusal.ts'
import { isLimitable, roleNames, type RoleHeld } from './roles.ts'

/** More sections than anybody limits a role to. */
const MOST_SECTIONS = 200

/** Roles as a command takes them; null is everywhere, an empty list nowhere, which is refused. */
export const rolesInput = z
  .array(
    z.strictObject({
      role: z.enum(roleNames),
      sections: z.array(z.int().positive()).max(MOST_SECTIONS).nullable().default(null),
      locales: z.array(z.string().max(35)).max(20).nullable().default(null),
    }),
  )
  .max(20)

/** The roles somebody has, in the order of their making. */
export async function rolesOf(db: Database, staffId: number): Promise<RoleHeld[]> {
  return db
    .select({ role: staffRoles.role, sections: staffRoles.sections, locales: staffRoles.locales })
    .from(staffRoles)
    .where(eq(staffRoles.staffId, staffId))
    .orderBy(asc(staffRoles.id))
}

/**
 * Gives somebody these roles and no other.
 * @throws Refused at the field `roles`: none at all, one twice, an administrator with limits, one good for nowhere, sections
 * or languages that are not there
 */
export async function writeRoles(db: Database, staffId: number, held: readonly RoleHeld[]): Promise<void> {
  await checkRoles(db, held)
  await db.delete(staffRoles).where(eq(staffRoles.staffId, staffId))
  await db.insert(staffRoles).values(held.map((one) => ({ ...one, staffId })))
}

async function checkRoles(db: Database, held: readonly RoleHeld[]): Promise<void> {
  if (held.length === 0) refuse('staff.noRole', {}, 'roles')
  if (new Set(held.map(({ role }) => role)).size < held.length) refuse('staff.roleTwice', {}, 'roles')
  const limited = held.filter((one) => one.sections !== null || one.locales !== null)
  if (!limited.every(({ role }) => isLimitable(role))) refuse('staff.administratorLimited', {}, 'roles')
  if (limited.some((one) => one.sections?.length === 0 || one.locales?.length === 0)) {
    refuse('staff.noLimit', {}, 'roles')
  }
  const wantedSections = new Set(limited.flatMap((one) => one.sections ?? []))
  if (wantedSections.size > 0) {
    const there = await db
      .select({ id: sections.id })
      .from(sections)
      .where(and(inArray(sections.id, [...wantedSections]), isNull(sections.archivedAt)))
    if (there.length < wantedSections.size) refuse('staff.sectionGone', {}, 'roles')
  }
  const wantedLocales = limited.flatMap((one) => one.locales ?? [])
  const there = (await db.select({ code: locales.code }).from(locales)).map(({ code }) => code)
  const unknown = wantedLocales.find((code) => !there.includes(code))
  if (unknown !== undefined) refuse('locale.unknown', { locale: unknown }, 'roles')
}
