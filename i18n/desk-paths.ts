import { withQuery } from './with-query.ts'

/**
 * Addresses of everything staff can open, as paths of this site. They have no language: the desk speaks that of whoever
 * is signed in.
 */

/** Pages for what a one-time link is good for; the same words as `kind` of the link. */
export type LinkPage = 'setup' | 'invitation' | 'reset'

/** Pages of one's own account; the first has name and language. */
export type AccountPart = 'email' | 'password' | 'factors' | 'sessions'

/** `/admin` */
export function deskPath(): string {
  return '/admin'
}

/** `/admin/sign-in`, or with where to go on afterwards. @param next path of this site */
export function signInPath(next?: string): string {
  return withQuery('/admin/sign-in', { next })
}

/** Where the second factor is asked for. @param next path of this site */
export function factorPath(next?: string): string {
  return withQuery('/admin/sign-in/factor', { next })
}

/** Where a second factor that is asked for by a role is set up. @param next path of this site */
export function enrolPath(next?: string): string {
  return withQuery('/admin/sign-in/enrol', { next })
}

/** Where somebody signed in shows once more who they are. @param next path of this site */
export function confirmPath(next?: string): string {
  return withQuery('/admin/confirm', { next })
}

/** Where a session gets a new token. @param next path of this site */
export function renewPath(next: string): string {
  return withQuery('/admin/renew', { next })
}

/** Where a one-time link leads: `/admin/reset?token=…`. The token is no part of the path, because paths are logged. */
export function linkPath(page: LinkPage, token?: string): string {
  return withQuery(`/admin/${page}`, { token })
}

/** Where a forgotten password is told. */
export function forgotPath(): string {
  return '/admin/forgot'
}

/** `/admin/account`, or one of its parts */
export function accountPath(part?: AccountPart): string {
  return part === undefined ? '/admin/account' : `/admin/account/${part}`
}

/** The list of staff. */
export function staffListPath(): string {
  return '/admin/staff'
}

/** Where a member of staff is invited. */
export function newStaffPath(): string {
  return '/admin/staff/new'
}

/** One member of staff. */
export function staffPath(uid: string): string {
  return `/admin/staff/${encodeURIComponent(uid)}`
}

/** What each role may do, and whether it asks for a second factor. */
export function rolesPath(): string {
  return '/admin/roles'
}

/** The audit. @param filter as the page's form sends it */
export function auditPath(filter: Record<string, string | undefined> = {}): string {
  return withQuery('/admin/audit', filter)
}

/** The same as CSV. @param filter as the page's form sends it */
export function auditExportPath(filter: Record<string, string | undefined> = {}): string {
  return withQuery('/admin/audit/export', filter)
}
