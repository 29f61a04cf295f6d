import { and, asc, countDistinct, desc, eq, gt, isNull } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import type { ActorSnapshot } from '#db/schema/json.ts'
import { roleRules, staff, staffLinks, staffRoles } from '#db/schema/staff.ts'
import { may, type Actor, type Capability } from '#domain/actor.ts'
import { requireDesk } from '#domain/desk.ts'
import { factorsOf, type Factors } from '#domain/factors/inside.ts'
import type { NewLink } from '#domain/links/inside.ts'
import { Forbidden } from '#domain/refusal.ts'
import { listSessionsOf, type DeskSession } from '#domain/sessions/desk.ts'
import { comparableEmail } from './email.ts'
import { rolesOf } from './held.ts'
import { allStaff, type ListedStaff } from './list.ts'
import { loadStaff } from './load.ts'
import { isLimitable, roleNames, roles, type Role } from './roles.ts'

/** A link that is good, as those who may make one see it. */
export interface DeskLink extends NewLink {
  clearsFactors: boolean
  /** UTC milliseconds. */
  createdAt: number
  createdBy: ActorSnapshot
}

/** A member of staff with everything an administrator decides by. Instants are UTC milliseconds. */
export interface DeskStaff extends Omit<ListedStaff, 'secondFactor'> {
  createdAt: number
  createdBy: ActorSnapshot
  passwordSetAt: number | null
  factors: Factors
  /** Made last first. */
  links: DeskLink[]
  sessions: DeskSession[]
}

/** A role and what holds for it. */
export interface DeskRole {
  role: Role
  capabilities: readonly Capability[]
  /** Whether it can be given in some sections and languages only. */
  limitable: boolean
  /** Accounts that have it and are not disabled. */
  holders: number
  /** All who have it must have a second factor. */
  secondFactor: boolean
}

/** All staff by name. @throws Forbidden */
export async function listStaff(actor: Actor): Promise<ListedStaff[]> {
  requireManager(actor)
  return allStaff()
}

/** The uid of whoever has an e-mail address, or the text itself where it is none. @throws Forbidden */
export async function findStaff(actor: Actor, reference: string): Promise<string> {
  requireManager(actor)
  const [row] = await reading()
    .select({ uid: staff.uid })
    .from(staff)
    .where(eq(staff.email, comparableEmail(reference)))
  return row?.uid ?? reference
}

/** What all staff are called, by name: everybody at the desk may know who works there. @throws Forbidden */
export async function staffNames(actor: Actor): Promise<{ uid: string; name: string }[]> {
  requireDesk(actor)
  const { uid, name, id } = staff
  return reading().select({ uid, name }).from(staff).orderBy(asc(name), asc(id))
}

/** One member of staff. @throws Forbidden, NotFound */
export async function readStaff(actor: Actor, uid: string, now: number): Promise<DeskStaff> {
  requireManager(actor)
  const { id, passwordHash, ...person } = await loadStaff(reading(), uid)
  const links = await reading()
    .select()
    .from(staffLinks)
    .where(and(eq(staffLinks.staffId, id), isNull(staffLinks.closedAt), gt(staffLinks.expiresAt, now)))
    .orderBy(desc(staffLinks.id))
  return {
    ...person,
    invited: passwordHash === null,
    roles: await rolesOf(reading(), id),
    factors: await factorsOf(reading(), id),
    links: links.map((link) => {
      const { uid, kind, expiresAt, clearsFactors, createdAt, createdBy } = link
      return { uid, kind, expiresAt, clearsFactors, createdAt, createdBy }
    }),
    sessions: await listSessionsOf(actor, uid, now),
  }
}

/** Every role, the least first. @throws Forbidden */
export async function readRoles(actor: Actor): Promise<DeskRole[]> {
  requireManager(actor)
  const rules = await reading().select().from(roleRules).orderBy(asc(roleRules.role))
  const holders = await reading()
    .select({ role: staffRoles.role, n: countDistinct(staff.id) })
    .from(staffRoles)
    .innerJoin(staff, eq(staff.id, staffRoles.staffId))
    .where(isNull(staff.disabledAt))
    .groupBy(staffRoles.role)
  return roleNames.map((role) => ({
    role,
    capabilities: roles[role],
    limitable: isLimitable(role),
    holders: holders.find((one) => one.role === role)?.n ?? 0,
    secondFactor: rules.find((one) => one.role === role)?.secondFactor ?? false,
  }))
}

function requireManager(actor: Actor): void {
  if (!may(actor, 'staff:manage')) throw new Forbidden('staff:manage')
}
