import type { NewSession } from '#domain/sessions/inside.ts'
import { deskPath, enrolPath, factorPath } from '#i18n/desk-paths.ts'

/** Where a sign-in leads: to its next step, or to where the person wanted to go. @param next path of the desk */
export function onward({ stage }: Pick<NewSession, 'stage'>, next?: string): { to: string } {
  if (stage === 'factor') return { to: factorPath(next) }
  if (stage === 'enrolment') return { to: enrolPath(next) }
  return { to: next ?? deskPath() }
}
