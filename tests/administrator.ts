import { eq } from 'drizzle-orm'
import { staff } from '#db/schema/staff.ts'
import { transaction } from '#db/transaction.ts'
import type { Actor } from '#domain/actor.ts'
import { asking } from './asking.ts'
import { aPerson, signedIn } from './people.ts'

/** An administrator who has chosen a password and is signed in. */
export async function anAdministrator(email = 'chen@news.example') {
  const person = await aPerson(email, ['administrator'])
  await transaction((db) => db.update(staff).set({ passwordHash: 'chosen' }).where(eq(staff.id, person.id)))
  return { ...person, actor: await signedIn(person) }
}

/** Somebody asks. @param later milliseconds after noon */
export const as = (actor: Actor, later = 0) => asking(later, { actor })

/** The beginning of an outcome that is a refusal, for toMatchObject. */
export const refusedWith = (key: string, field?: string) => ({
  ok: false,
  refusal: { key, ...(field !== undefined && { field }) },
})
