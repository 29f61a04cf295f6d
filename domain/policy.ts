import { may, type Actor } from './actor.ts'
import type { Command } from './command.ts'
import { grantsOf, roleNames, type Role } from './staff/roles.ts'

/** Whether somebody may carry a command out: on everything, on what is their own, or not. */
export type Verdict = 'yes' | 'own' | 'no'

/** What one command asks, and of whom. */
export interface Policy {
  command: string
  allow: Command['allow']
  confirmed: boolean
  /** For each role where it is not limited to sections and languages, to somebody who has signed in fully. */
  roles: Record<Role, Verdict>
}

/** The policy of a command, worked out by what decides it. */
export function policyOf(command: Command): Policy {
  const verdicts = roleNames.map((role) => [role, verdict(command, role)] as const)
  return {
    command: command.name,
    allow: command.allow,
    confirmed: command.confirmed === true,
    roles: Object.fromEntries(verdicts) as Record<Role, Verdict>,
  }
}

/** Somebody who has one role everywhere, signed in a moment ago. */
function holderOf(role: Role, uid: string, now: number): Actor {
  const grants = grantsOf([{ role, sections: null, locales: null }])
  const session = { uid: `session of ${uid}`, full: true, confirmedAt: now }
  return { kind: 'staff', uid, name: role, grants, session }
}

function verdict({ allow, own }: Command, role: Role): Verdict {
  const actor = holderOf(role, role, 0)
  if (may(actor, allow)) return 'yes'
  return own && may(actor, own.allow) ? 'own' : 'no'
}
