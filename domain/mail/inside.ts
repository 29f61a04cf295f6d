import type { Effect } from '#domain/command.ts'
import { mailConfigured } from '#domain/links/inside.ts'
import type { MailPayload } from './payload.ts'

/**
 * Tells somebody that their password was changed, where mail is set up.
 * @param to uid of the person @param now of the change, UTC milliseconds
 */
export function passwordChangedMail(to: string, now: number): Effect[] {
  return mail(`mail:passwordChanged:${to}:${now}`, { template: 'passwordChanged', to })
}

/**
 * Tells somebody that what they show beside their password was changed, where mail is set up.
 * @param to uid of the person @param now of the change, UTC milliseconds
 */
export function factorsChangedMail(to: string, now: number): Effect[] {
  return mail(`mail:factorsChanged:${to}:${now}`, { template: 'factorsChanged', to })
}

/**
 * Tells somebody at their former address that it is no longer used, where mail is set up.
 * @param to uid of the person @param address the former one @param now of the change, UTC milliseconds
 */
export function emailChangedMail(to: string, address: string, now: number): Effect[] {
  return mail(`mail:emailChanged:${to}:${now}`, { template: 'emailChanged', to, address })
}

/**
 * Tells whoever scheduled something that it could not be done, where mail is set up.
 * @param to uid of the person; null where it was nobody with an account @param schedule its id
 */
export function scheduleFailedMail(to: string | null, schedule: number): Effect[] {
  return to === null ? [] : mail(`schedule:${schedule}:failed`, { template: 'scheduleFailed', to, schedule })
}

/** Tells whoever scheduled something that it was done late; as scheduleFailedMail(). */
export function scheduleLateMail(to: string | null, schedule: number): Effect[] {
  return to === null ? [] : mail(`schedule:${schedule}:late`, { template: 'scheduleLate', to, schedule })
}

/**
 * Tells somebody what happened to an article at the desk, where mail is set up.
 * @param to uid of the person @param notice its id
 */
export function noticeMail(to: string, notice: number): Effect[] {
  return mail(`notice:${notice}`, { template: 'notice', to, notice })
}

function mail(key: string, payload: MailPayload): Effect[] {
  return mailConfigured() ? [{ key, kind: 'mail', payload: { ...payload } }] : []
}
