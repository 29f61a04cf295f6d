import { redirect } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { Forbidden } from '#domain/refusal.ts'
import { renewSession } from '#domain/sessions/renew.ts'
import { signInPath } from '#i18n/desk-paths.ts'
import { device } from '#server/desk/asking.ts'
import { executeSignedIn } from '#server/desk/execute-signed-in.ts'
import { openSession } from '#server/desk/open-session.ts'
import { returnPath } from '#server/desk/return-path.ts'
import { signedIn } from '#server/desk/signed-in.ts'

export const dynamic = 'force-dynamic'

/** Gives the session of somebody whose roles were changed a new token, and goes on. Pages cannot set cookies. */
export async function GET(request: NextRequest): Promise<Response> {
  const next = returnPath(request.nextUrl.searchParams.get('next'))
  const person = await signedIn()
  if (!person) redirect(signInPath(next))
  if (person.outdated) await renew()
  redirect(next)
}

/** Two tabs that are opened again together ask with the same token: the first has replaced it, which is as good. */
async function renew(): Promise<void> {
  try {
    await openSession(() => executeSignedIn(renewSession, { device: device() }))
  } catch (problem) {
    if (!(problem instanceof Forbidden)) throw problem
  }
}
