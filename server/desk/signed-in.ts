import 'server-only'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { stranger, type Actor } from '#domain/actor.ts'
import { actorOf, lookUpSession, type SignedIn } from '#domain/sessions/lookup.ts'
import { enrolPath, factorPath, renewPath, signInPath } from '#i18n/desk-paths.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { readCookie } from './cookies.ts'

/** Who asks, as things stand at this very request; null for strangers. */
export const signedIn = cache(async (): Promise<SignedIn | null> => {
  return lookUpSession(await readCookie('session'), deskRequest().now)
})

/** Who asks, as commands want it. */
export async function deskActor(): Promise<Actor> {
  const person = await signedIn()
  return person ? actorOf(person) : stranger
}

/** A member of staff who has signed in, and as an actor. */
export interface AtDesk {
  person: SignedIn
  actor: Actor
}

/**
 * For pages of the desk: who is there. Strangers are sent to sign in and come back to the page afterwards; whose sign-in
 * is not finished goes on with it.
 */
export async function atDesk(): Promise<AtDesk> {
  const person = await signedIn()
  const { path } = deskRequest()
  if (!person) redirect(signInPath(path))
  if (person.stage === 'factor') redirect(factorPath(path))
  if (person.stage === 'enrolment') redirect(enrolPath(path))
  if (person.outdated) redirect(renewPath(path))
  return { person, actor: actorOf(person) }
}
