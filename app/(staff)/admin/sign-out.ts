'use server'

import { redirect } from 'next/navigation'
import { signInPath } from '#i18n/desk-paths.ts'
import { closeSession } from '#server/desk/open-session.ts'

/** Signs out in this browser, or gives a sign-in up that was not finished. */
export async function signOut(): Promise<void> {
  await closeSession()
  redirect(signInPath())
}
