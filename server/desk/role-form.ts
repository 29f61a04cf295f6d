import 'server-only'
import type { z } from 'zod'
import type { inviteStaff } from '#domain/staff/invite.ts'
import { isLimitable, roleNames, type Role } from '#domain/staff/roles.ts'
import { text, texts } from './form.ts'

type RolesInput = z.input<(typeof inviteStaff)['input']>['roles']

/**
 * The roles ticked in a form with components/admin/staff/role-fields.client.tsx; whether they can be given is the command's
 * business. `sections-editor` is `some` where the role editor is limited to the sections `section-editor`; languages likewise.
 */
export function chosenRoles(form: FormData): RolesInput {
  const ticked = texts(form, 'roles')
  return roleNames
    .filter((role) => ticked.includes(role))
    .map((role) => ({
      role,
      sections: isLimited(form, 'sections', role) ? texts(form, `section-${role}`).map(Number) : null,
      locales: isLimited(form, 'locales', role) ? texts(form, `locale-${role}`) : null,
    }))
}

function isLimited(form: FormData, what: 'sections' | 'locales', role: Role): boolean {
  return isLimitable(role) && text(form, `${what}-${role}`) === 'some'
}
