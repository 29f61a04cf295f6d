import { InvalidArgumentError } from 'commander'
import type { RoleHeld } from '#domain/staff/inside.ts'
import { roleNames, type Role } from '#domain/staff/roles.ts'

/** A role as it is typed; sections still by what they are called. */
export type WantedRole = Omit<RoleHeld, 'sections'> & { sections: string[] | null }

export const ROLE_HELP = `a role, or several times this option: ${roleNames.join(', ')}; or a role with its limits, editor:sections=industry,energy:locales=zh`

/** Adds one --role to those before it. @throws InvalidArgumentError */
export function roleOption(text: string, before: WantedRole[] = []): WantedRole[] {
  const [role = '', ...limits] = text.split(':')
  if (!(roleNames as readonly string[]).includes(role)) {
    throw new InvalidArgumentError(`There is no role “${role}”: ${roleNames.join(', ')}.`)
  }
  const wanted: WantedRole = { role: role as Role, sections: null, locales: null }
  for (const limit of limits) {
    const [, kind, list = ''] = /^(sections|locales)=(.+)$/.exec(limit) ?? []
    if (kind === undefined) {
      throw new InvalidArgumentError(`“${limit}” is no limit: write sections=industry,energy or locales=zh.`)
    }
    wanted[kind as 'sections' | 'locales'] = list.split(',').map((one) => one.trim())
  }
  return [...before, wanted]
}

/** A role as --role takes it, for showing. @param slugOf what a section is called */
export function roleText({ role, sections, locales }: RoleHeld, slugOf: (section: number) => string): string {
  const limits = [
    sections && `sections=${sections.map(slugOf).join(',')}`,
    locales && `locales=${locales.join(',')}`,
  ]
  return [role, ...limits.filter((limit) => limit !== null)].join(':')
}
