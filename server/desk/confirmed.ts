import 'server-only'
import { redirect } from 'next/navigation'
import { isConfirmed } from '#domain/confirmed.ts'
import { confirmPath } from '#i18n/desk-paths.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { atDesk, type AtDesk } from './signed-in.ts'

/**
 * For pages of what is protected: whoever has not shown for a while who they are does so before they fill anything in.
 * @param here where they come back to
 */
export async function confirmedAtDesk(here: string): Promise<AtDesk> {
  const at = await atDesk()
  if (!isConfirmed(at.actor.session, deskRequest().now)) redirect(confirmPath(here))
  return at
}
