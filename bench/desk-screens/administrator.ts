import { eq } from 'drizzle-orm'
import { staff } from '#db/schema/staff.ts'
import { transaction } from '#db/transaction.ts'
import { snapshot, systemActor } from '#domain/actor.ts'
import { beginSession } from '#domain/sessions/begin.ts'
import { addStaff } from '#domain/staff/add.ts'

const EMAIL = 'bench@news.example'

/** Somebody who may see every screen. */
export interface Administrator {
  uid: string
  /** The Cookie header of a browser they are signed in with. */
  cookie: string
}

/** Signs an administrator of the bench in, on the process's database; a former run's is taken again. */
export async function administrator(): Promise<Administrator> {
  const now = Date.now()
  return transaction(async (db) => {
    const [known] = await db.select().from(staff).where(eq(staff.email, EMAIL))
    const roles = [{ role: 'administrator' as const, sections: null, locales: null }]
    const who = { email: EMAIL, name: 'Bench', locale: 'en', passwordHash: null, roles }
    const person = known ?? (await addStaff(db, { ...who, now, by: snapshot(systemActor) }))
    const device = { address: '127.0.0.1', userAgent: 'bench' }
    const { token } = await beginSession(db, person, { stage: 'full', methods: ['password'], device, now })
    // The session's cookie over plain http: server/desk/cookies.ts, which only Next can load.
    return { uid: person.uid, cookie: `masthead=${token}` }
  })
}
