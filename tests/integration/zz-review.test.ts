import { expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { reading } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { staff } from '#db/schema/staff.ts'
import { sessions, signInLimits } from '#db/schema/sessions.ts'
import { audit, outbox } from '#db/schema/journal.ts'
import { execute } from '#domain/execute.ts'
import { addMedium } from '#domain/media/add.ts'
import { attempt } from '#domain/sessions/attempt.ts'
import { attemptKeys, type Attempt } from '#domain/sessions/attempt-keys.ts'
import { forgive, reserveAttempt } from '#domain/sessions/limits.ts'
import { beginSession } from '#domain/sessions/inside.ts'
import { lookUpSession, actorOf } from '#domain/sessions/lookup.ts'
import { renewSession } from '#domain/sessions/renew.ts'
import { grantsOf } from '#domain/staff/roles.ts'
import { Busy } from '#lib/in-turn.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aPerson, signedIn } from '#tests/people.ts'
useFreshDatabase()
const device = { address: '192.0.2.7', userAgent: 'test' }

test('busy counts', async () => {
  const tried: Attempt = { kind: 'password', account: 'a@b.c', address: '192.0.2.1', device: null }
  const seen = []
  for (let i = 0; i < 7; i++) {
    seen.push(await attempt(tried, NOON, async () => { throw new Busy('argon2') }).catch((e) => e.constructor.name))
  }
  console.log('BUSY', JSON.stringify(seen))
})

test('network never recovers', async () => {
  const S = 1000, M = 60 * S
  let now = NOON
  for (let i = 0; i < 60; i++) {
    const a: Attempt = { kind: 'password', account: `x${i}@b.c`, address: '192.0.2.1', device: null }
    const r = await reserveAttempt(attemptKeys(a), now)
    if (!r.allowed) { now += r.seconds * S; i-- }
  }
  const start = now
  let ok = 0
  const waits = []
  // attacker gone; colleagues sign in rightly as soon as they may
  for (let i = 0; now < start + 48 * 60 * M; i++) {
    const a: Attempt = { kind: 'password', account: `colleague${i}@b.c`, address: '192.0.2.1', device: null }
    const r = await reserveAttempt(attemptKeys(a), now)
    if (r.allowed) { ok++; await transaction((db) => forgive(db, attemptKeys(a))) ; waits.push(0)}
    else { now += r.seconds * S; waits.push(r.seconds) }
  }
  console.log('NETWORK right sign-ins in 48 h:', ok, 'last waits', waits.slice(-6))
})

test('renew loop', async () => {
  const p = await aPerson('r@news.example', ['reporter'])
  const [row] = await reading().select().from(staff).where(eq(staff.email, 'r@news.example'))
  // another process, its clock 5 minutes ahead, changed roles
  let t = await transaction((db) => beginSession(db, row!, { stage: 'full', methods: ['password'], device, now: NOON }))
  await transaction((db) => db.update(staff).set({ rolesSetAt: NOON + 300_000 }).where(eq(staff.id, row!.id)))
  let n = 0
  for (let i = 1; i <= 20; i++) {
    const s = await lookUpSession(t.token, NOON + i * 1000)
    if (!s?.outdated) break
    n++
    const o = await execute(renewSession, { device }, { ...asking(i * 1000, { actor: actorOf(s) }) })
    if (o.ok) t = o.result
  }
  console.log('RENEW loops', n, 'sessions', await reading().$count(sessions))
})

test('limited reporter media', async () => {
  const p = await aPerson('l@news.example', ['reporter'])
  const actor = { ...(await signedIn(p)), grants: grantsOf([{ role: 'reporter', sections: null, locales: ['en'] }]) }
  const bytes = new Uint8Array(await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } }).png().toBuffer())
  const o = await execute(addMedium as never, { bytes, fileName: 'a.png' } as never, asking(0, { actor })).catch((e) => e.constructor.name + ' ' + e.message)
  console.log('MEDIA', JSON.stringify(o))
})
