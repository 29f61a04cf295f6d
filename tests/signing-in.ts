import { eq } from 'drizzle-orm'
import { staff } from '#db/schema/staff.ts'
import { transaction } from '#db/transaction.ts'
import { stranger } from '#domain/actor.ts'
import { execute, type Outcome } from '#domain/execute.ts'
import type { NewSession } from '#domain/sessions/inside.ts'
import { actorOf, lookUpSession } from '#domain/sessions/lookup.ts'
import { signIn } from '#domain/sessions/sign-in.ts'
import { hashPassword } from '#lib/argon2.ts'
import { asking, NOON } from './asking.ts'
import { aPerson } from './people.ts'

export const PASSWORD = 'correct horse battery'
export const device = { address: '192.0.2.7', userAgent: 'A browser' }

/** Somebody asks, a stranger where it is not said. @param later milliseconds after noon */
export const by = (later: number, actor = stranger) => asking(later, { actor })
export const tryPassword = (password = PASSWORD, later = 0, email = 'lin@news.example') =>
  execute(signIn, { email, password, device }, by(later))

/** Somebody with a password. */
export async function lin(...roles: Parameters<typeof aPerson>[1] & object) {
  const person = await aPerson('lin@news.example', roles.length > 0 ? roles : ['editor'])
  const passwordHash = await hashPassword(PASSWORD)
  await transaction((db) =>
    db.update(staff).set({ passwordHash, passwordSetAt: NOON }).where(eq(staff.id, person.id)),
  )
  return person
}

/** The session of a sign-in that must not be refused. */
export function session(outcome: Outcome<NewSession>): NewSession {
  if (!outcome.ok) throw new Error(outcome.refusal.key)
  return outcome.result
}

/** Whose session a token is, as requests see it. */
export const actorAt = async (token: string, later = 0) => {
  const person = await lookUpSession(token, NOON + later)
  return person && actorOf(person)
}
