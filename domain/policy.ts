import { capabilities, may, type Actor } from './actor.ts'
import type { Command } from './command.ts'
import { grantsOf, roleNames, type Role } from './staff/roles.ts'

/** Whether somebody may carry a command out: on everything, on what is their own, or not. */
export type Verdict = 'yes' | 'own' | 'no'

/** What a role limited to sections or languages can do with a command: on what has one of them, on everything, on nothing. */
export type Reach = 'by section and language' | 'by section' | 'by language' | 'anywhere' | 'only unlimited'

/** What one command asks, and of whom. */
export interface Policy {
  command: string
  allow: Command['allow']
  confirmed: boolean
  /** For each role where it is not limited to sections and languages, to somebody who has signed in fully. */
  roles: Record<Role, Verdict>
  /** How far a role goes that is limited; null where none is asked for. */
  limited: Reach | null
}

/** The policy of a command, worked out by what decides it. */
export function policyOf(command: Command): Policy {
  const verdicts = roleNames.map((role) => [role, verdict(command, role)] as const)
  return {
    command: command.name,
    allow: command.allow,
    confirmed: command.confirmed === true,
    roles: Object.fromEntries(verdicts) as Record<Role, Verdict>,
    limited: isCapability(command.allow) ? reachOf(command.scope) : null,
  }
}

/** A role limited by what the scope does not name covers nothing of it: domain/actor.ts. */
function reachOf(scope: Command['scope']): Reach {
  if (scope === 'anywhere') return scope
  if (scope?.sections && scope.locales) return 'by section and language'
  if (scope?.sections) return 'by section'
  return scope?.locales ? 'by language' : 'only unlimited'
}

function isCapability(allowance: Command['allow']): boolean {
  return (capabilities as readonly string[]).includes(allowance)
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
