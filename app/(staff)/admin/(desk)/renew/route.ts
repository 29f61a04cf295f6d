import { redirect } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { execute } from '#domain/execute.ts'
import { renewSession } from '#domain/sessions/renew.ts'
import { signInPath } from '#i18n/desk-paths.ts'
import { asking, device } from '#server/desk/asking.ts'
import { openSession } from '#server/desk/open-session.ts'
import { returnPath } from '#server/desk/return-path.ts'
import { signedIn } from '#server/desk/signed-in.ts'

export const dynamic = 'force-dynamic'

/** Gives the session of somebody whose roles were changed a new token, and goes on. Pages cannot set cookies. */
export async function GET(request: NextRequest): Promise<Response> {
  const next = returnPath(request.nextUrl.searchParams.get('next'))
  const person = await signedIn()
  if (!person) redirect(signInPath(next))
  if (person.outdated) {
    await openSession(async () => execute(renewSession, { device: device() }, await asking()))
  }
  redirect(next)
}
