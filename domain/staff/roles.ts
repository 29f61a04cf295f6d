import { capabilities, type Capability, type Grant } from '#domain/actor.ts'
import { roleNames } from '#db/schema/staff.ts'

export { roleNames }
export type Role = (typeof roleNames)[number]

/** A role somebody has; null is in all sections, or all languages. */
export interface RoleHeld {
  role: Role
  sections: number[] | null
  locales: string[] | null
}

const reporter: Capability[] = ['article:create', 'article:edit-own', 'media:manage']
const editor: Capability[] = [...reporter, 'article:edit', 'article:review']
const publisher: Capability[] = [
  ...editor,
  'article:publish',
  'article:withdraw',
  'front:edit',
  'taxonomy:edit',
]

/** What each role may do. */
export const roles: Record<Role, readonly Capability[]> = {
  reporter,
  editor,
  publisher,
  administrator: capabilities,
}

/** Capabilities that have no section and no language, so that a role limited to some would not have them anyway. */
export function isLimitable(role: Role): boolean {
  return role !== 'administrator'
}

/** What somebody with these roles may do. */
export function grantsOf(held: readonly RoleHeld[]): Grant[] {
  return held.flatMap(({ role, sections, locales }) =>
    roles[role].map((capability) => ({
      capability,
      ...(sections && { sections }),
      ...(locales && { locales }),
    })),
  )
}
