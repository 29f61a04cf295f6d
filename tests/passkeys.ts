import { eq } from 'drizzle-orm'
import { transaction } from '#db/transaction.ts'
import { staff, staffRecoveryCodes } from '#db/schema/staff.ts'
import type { Actor } from '#domain/actor.ts'
import { execute } from '#domain/execute.ts'
import { addPasskey } from '#domain/factors/add-passkey.ts'
import type { PasskeyUse } from '#domain/passkeys/challenge.ts'
import { authenticationOptions, registrationOptions } from '#domain/passkeys/options.ts'
import { relyingParty } from '#domain/passkeys/relying-party.ts'
import { newUid } from '#lib/uid.ts'
import { asking, NOON } from './asking.ts'
import { Authenticator } from './authenticator.ts'

/** Where the desk is, in tests of passkeys. */
export const ORIGIN = 'https://news.example'
export const RP = relyingParty(ORIGIN)!

export interface Person {
  id: number
  uid: string
  /** Fully signed in, and confirmed at noon. */
  actor: Actor
}

/** Somebody with an account. @param codes whether they have a recovery code, so that none need be hashed for them */
export async function aPerson(name: string, { codes = true } = {}): Promise<Person> {
  const uid = newUid(NOON)
  const email = `${name.toLowerCase()}@news.example`
  const createdBy = { kind: 'system' as const, uid: null, name: 'test' }
  const id = await transaction(async (db) => {
    await db.insert(staff).values({ uid, email, name, locale: 'en', createdAt: NOON, createdBy })
    const [row] = await db.select({ id: staff.id }).from(staff).where(eq(staff.uid, uid))
    const code = { staffId: row!.id, position: 0, codeHash: 'none', createdAt: NOON }
    if (codes) await db.insert(staffRecoveryCodes).values(code)
    return row!.id
  })
  const session = { uid: newUid(NOON), full: true, confirmedAt: NOON }
  return { id, uid, actor: { kind: 'staff', uid, name, grants: [], session } }
}

/** A passkey that is kept as somebody's. */
export async function aPasskeyOf({ actor }: Person, name = 'Laptop') {
  const key = new Authenticator(ORIGIN)
  const response = key.create(await registrationOptions(actor, RP, NOON))
  const added = await execute(addPasskey, { name, response, origin: ORIGIN }, asking(0, { actor }))
  if (!added.ok) throw new Error(added.refusal.key)
  return Object.assign(key, { uid: added.result.uid })
}

/** What a browser is told to use a passkey for. */
export async function optionsFor(use: PasskeyUse, now = NOON) {
  const options = await authenticationOptions(RP, use, now)
  if (!options) throw new Error('this person has no passkey')
  return options
}
