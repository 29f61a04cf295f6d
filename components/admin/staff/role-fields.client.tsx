'use client'

import { useContext } from 'react'
import { FormContext, useField } from '../form/form-context.ts'
import { GroupFrame } from '../form/group-frame.tsx'
import { OptionLine } from '../form/option-line.tsx'
import { RoleLimit, type LimitOption, type LimitWords } from './role-limit.tsx'

interface Held {
  role: string
  sections: readonly (string | number)[] | null
  locales: readonly string[] | null
}

interface Props {
  legend: string
  roles: { role: string; label: string; hint: string; limitable: boolean }[]
  sections: LimitOption[]
  locales: LimitOption[]
  words: { sections: LimitWords; locales: LimitWords }
  /** Roles somebody has. */
  held?: readonly Held[]
}

/**
 * Which roles somebody has, and where. What belongs to a role that is not ticked, or to no limit, is hidden by CSS, so that
 * it works without scripts; server/desk/role-form.ts reads it.
 */
export function RoleFields({ legend, roles, sections, locales, words, held = [] }: Props) {
  const field = useField('roles')
  const { values } = useContext(FormContext).state
  const typed = (name: string) => values && [values[name] ?? []].flat()
  return (
    <GroupFrame field={field} legend={legend}>
      {roles.map(({ role, limitable, ...option }) => {
        const has = held.find((one) => one.role === role)
        const limit = (what: 'sections' | 'locales', one: string) => ({
          name: `${what}-${role}`,
          each: `${one}-${role}`,
          words: words[what],
          chosen: typed(`${what}-${role}`)?.includes('some') ?? Boolean(has?.[what]),
          ticked: typed(`${one}-${role}`) ?? (has?.[what] ?? []).map(String),
        })
        return (
          <div className="role" key={role}>
            <OptionLine
              type="checkbox"
              name="roles"
              id={field.ids.field}
              option={{ value: role, ...option }}
              chosen={typed('roles')?.includes(role) ?? has !== undefined}
            />
            {limitable && (
              <div className="role-limits" role="group" aria-label={option.label}>
                <RoleLimit {...limit('sections', 'section')} options={sections} />
                <RoleLimit {...limit('locales', 'locale')} options={locales} />
              </div>
            )}
          </div>
        )
      })}
    </GroupFrame>
  )
}
