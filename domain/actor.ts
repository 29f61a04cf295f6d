import type { ActorSnapshot } from '#db/schema/json.ts'

/** What a person may do; roles are sets of these. */
export const capabilities = [
  'article:create',
  'article:edit-own',
  'article:edit',
  'article:review',
  'article:publish',
  'article:withdraw',
  'front:edit',
  'taxonomy:edit',
  'media:manage',
  'settings:edit',
  'staff:manage',
  'audit:read',
] as const
export type Capability = (typeof capabilities)[number]

/**
 * What a command asks of its actor: a capability; `self`, somebody signed in who changes their own account; `enrolling`,
 * the same while a second factor they must have is still to be set up; `anyone`, strangers too.
 */
export type Allowance = Capability | 'self' | 'enrolling' | 'anyone'

/** A capability, perhaps only in some sections and languages. */
export interface Grant {
  capability: Capability
  sections?: readonly number[]
  locales?: readonly string[]
}

/** Who wants something done. `everything` is for the command line and the system itself. */
export interface Actor extends ActorSnapshot {
  grants: 'everything' | readonly Grant[]
  disabled?: boolean
  /** How a member of staff is signed in. */
  session?: ActorSession
}

export interface ActorSession {
  uid: string
  /** False while a second factor is still to be set up: nothing else may be done until then. */
  full: boolean
  /** When the person last showed who they are, UTC milliseconds. */
  confirmedAt: number
}

/** Where a capability is used: the languages and sections of the subject. */
export interface Scope {
  locales?: readonly string[]
  sections?: readonly number[]
}

/** The person at the terminal of the machine: may do everything. */
export function cliActor(user: string): Actor {
  return { kind: 'cli', uid: null, name: user, grants: 'everything' }
}

/** Masthead itself: jobs, first start. */
export const systemActor: Actor = { kind: 'system', uid: null, name: 'Masthead', grants: 'everything' }

/** Somebody who has not signed in. */
export const stranger: Actor = { kind: 'anyone', uid: null, name: '', grants: [] }

/**
 * Whether an actor fulfils what is asked, a capability everywhere in a scope. A grant limited to sections or languages
 * covers a scope only when it covers all of it, so a scope that names none needs an unlimited grant; for `anywhere` every
 * grant will do, however limited.
 */
export function may(actor: Actor, allowance: Allowance, scope: Scope | 'anywhere' = {}): boolean {
  if (actor.disabled) return false
  if (allowance === 'anyone') return true
  if (allowance === 'self') return actor.kind === 'staff' && actor.session?.full === true
  if (allowance === 'enrolling') return actor.kind === 'staff' && actor.session !== undefined
  if (actor.grants === 'everything') return true
  return actor.grants.some(
    (grant) =>
      grant.capability === allowance &&
      (scope === 'anywhere' ||
        (covers(grant.locales, scope.locales) && covers(grant.sections, scope.sections))),
  )
}

function covers<T>(granted: readonly T[] | undefined, needed: readonly T[] | undefined): boolean {
  if (!granted) return true
  return needed !== undefined && needed.length > 0 && needed.every((one) => granted.includes(one))
}

/** The actor as it is written into rows. */
export function snapshot({ kind, uid, name }: Actor): ActorSnapshot {
  return { kind, uid, name }
}
