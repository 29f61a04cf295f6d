import { Secret, TOTP } from 'otpauth'
import { staff, staffRoles } from '#db/schema/staff.ts'
import { transaction } from '#db/transaction.ts'
import type { Actor } from '#domain/actor.ts'
import { beginSession, type Stage } from '#domain/sessions/inside.ts'
import { actorOf, lookUpSession } from '#domain/sessions/lookup.ts'
import type { Role } from '#domain/staff/inside.ts'
import { NOON } from './asking.ts'

export interface Person {
  id: number
  uid: string
}

/** A member of staff without password and factors, with these roles everywhere. */
export async function aPerson(email: string, roles: Role[] = ['reporter']): Promise<Person> {
  return transaction(async (db) => {
    const createdBy = { kind: 'system', uid: null, name: 'Masthead' } as const
    const about = { name: email.split('@')[0]!, locale: 'en', createdAt: NOON, createdBy }
    const [row] = await db
      .insert(staff)
      .values({ uid: `uid of ${email}`, email, ...about })
      .returning({ id: staff.id, uid: staff.uid })
    await db.insert(staffRoles).values(roles.map((role) => ({ staffId: row!.id, role })))
    return row!
  })
}

/** The same person, signed in on another device; as requests see them. @param later milliseconds after noon */
export async function signedIn(person: Person, stage: Stage = 'full', later = 0): Promise<Actor> {
  const token = await transaction(async (db) => {
    const device = { address: '192.0.2.7', userAgent: 'test' }
    const given = { stage, methods: ['password' as const], device, now: NOON + later }
    return (await beginSession(db, person, given)).token
  })
  return actorOf((await lookUpSession(token, NOON + later))!)
}

/** The code an authenticator app shows. @param later milliseconds after noon */
export function codeOf(secret: string, later = 0): string {
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: NOON + later })
}
