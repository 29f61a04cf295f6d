import { hash } from '@node-rs/argon2'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { audit } from '#db/schema/journal.ts'
import { sessions } from '#db/schema/sessions.ts'
import { staff } from '#db/schema/staff.ts'
import { transaction } from '#db/transaction.ts'
import { execute } from '#domain/execute.ts'
import { Forbidden } from '#domain/refusal.ts'
import { lookUpSession } from '#domain/sessions/lookup.ts'
import { IDLE_FOR, LASTS_FOR, SEEN_EVERY } from '#domain/sessions/rules.ts'
import { renewSession } from '#domain/sessions/renew.ts'
import { signOut } from '#domain/sessions/sign-out.ts'
import { changeRoles } from '#domain/staff/change-roles.ts'
import { disableStaff } from '#domain/staff/disable.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aPerson } from '#tests/people.ts'

import { actorAt, by, device, lin, PASSWORD, session, tryPassword } from '#tests/signing-in.ts'

describe('signing in by a password', () => {
  useFreshDatabase()

  it('gives a session whose token is nowhere in the database', async () => {
    const { uid } = await lin()
    const { token, stage } = session(await tryPassword())
    expect(stage).toBe('full')
    expect(await lookUpSession(token, NOON)).toMatchObject({ uid, email: 'lin@news.example', stage: 'full' })
    const rows = JSON.stringify([
      await reading().select().from(sessions),
      await reading().select().from(audit),
    ])
    expect(rows).not.toContain(token)
    expect(rows).not.toContain(PASSWORD)
  })

  it('takes the address as people write it', async () => {
    await lin()
    expect(await tryPassword(PASSWORD, 0, '  Lin@News.example ')).toMatchObject({ ok: true })
  })

  it('says the same to whoever is unknown, wrong, disabled or without a password, and counts it in the audit', async () => {
    const wrong = { ok: false, refusal: { key: 'signIn.wrong', params: {} } }
    const person = await lin()
    await aPerson('invited@news.example')
    expect(await tryPassword('wrong')).toEqual(wrong)
    expect(await tryPassword(PASSWORD, 0, 'nobody@news.example')).toEqual(wrong)
    expect(await tryPassword(PASSWORD, 0, 'invited@news.example')).toEqual(wrong)
    await transaction((db) => db.update(staff).set({ disabledAt: NOON }).where(eq(staff.id, person.id)))
    expect(await tryPassword()).toEqual(wrong)
    const rows = await reading().select().from(audit).orderBy(audit.id)
    expect(
      rows.map(({ outcome, reason, subjectId, origin }) => ({ outcome, reason, subjectId, origin })),
    ).toEqual(
      [person.id, 0, person.id + 1, person.id].map((subjectId) => ({
        outcome: 'refused',
        reason: 'signIn.wrong',
        subjectId,
        origin: 'test',
      })),
    )
    expect(JSON.stringify(rows)).not.toContain('nobody@')
  })

  it('makes a hash of an older cost anew', async () => {
    const person = await lin()
    const passwordHash = await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
    await transaction((db) => db.update(staff).set({ passwordHash }).where(eq(staff.id, person.id)))
    expect(await tryPassword()).toMatchObject({ ok: true })
    const [row] = await reading().select().from(staff).where(eq(staff.id, person.id))
    expect(row!.passwordHash).toContain('m=47104,t=1,p=1')
    expect(await tryPassword()).toMatchObject({ ok: true })
  })
})

describe('a session', () => {
  useFreshDatabase()

  it('ends unused after four hours and in any case after a day', async () => {
    await lin()
    const { token } = session(await tryPassword())
    expect(await lookUpSession(token, NOON + IDLE_FOR - 1)).not.toBeNull()
    expect(await lookUpSession(token, NOON + 2 * IDLE_FOR - 2)).not.toBeNull()
    expect(await lookUpSession(token, NOON + 3 * IDLE_FOR)).toBeNull()
    const other = session(await tryPassword())
    for (let later = 0; later < LASTS_FOR; later += IDLE_FOR - 1) {
      expect(await lookUpSession(other.token, NOON + later)).not.toBeNull()
    }
    expect(await lookUpSession(other.token, NOON + LASTS_FOR)).toBeNull()
  })

  it('writes when it was used, once a minute', async () => {
    await lin()
    const { token } = session(await tryPassword())
    const seenAt = async () => (await reading().select().from(sessions))[0]!.seenAt - NOON
    await lookUpSession(token, NOON + SEEN_EVERY - 1)
    expect(await seenAt()).toBe(0)
    await lookUpSession(token, NOON + SEEN_EVERY)
    expect(await seenAt()).toBe(SEEN_EVERY)
  })

  it.each(['', 'x', 'A'.repeat(43), `${'A'.repeat(42)},`, 'A'.repeat(5000)])(
    'is none of %j',
    async (token) => {
      expect(await lookUpSession(token, NOON)).toBeNull()
    },
  )

  it('ends by signing out, and that only once', async () => {
    await lin()
    const { token } = session(await tryPassword())
    expect(await execute(signOut, { token }, by(0))).toMatchObject({ ok: true, result: { ended: true } })
    expect(await lookUpSession(token, NOON)).toBeNull()
    expect(await execute(signOut, { token }, by(0))).toMatchObject({ ok: true, result: { ended: false } })
  })

  it('is nobody’s at the next request after the account was disabled, on all devices', async () => {
    const person = await lin()
    const tokens = [session(await tryPassword()).token, session(await tryPassword()).token]
    const outcome = await execute(disableStaff, { uid: person.uid }, asking())
    expect(outcome).toMatchObject({ ok: true })
    for (const token of tokens) expect(await lookUpSession(token, NOON)).toBeNull()
  })

  it('has another role at the next request', async () => {
    const person = await lin('publisher')
    await aPerson('admin@news.example', ['administrator'])
    const { token } = session(await tryPassword())
    expect((await actorAt(token))!.grants).toContainEqual({ capability: 'article:publish' })
    await execute(changeRoles, { uid: person.uid, roles: [{ role: 'reporter', locales: ['zh'] }] }, asking())
    const { grants } = (await actorAt(token))!
    expect(grants).toContainEqual({ capability: 'article:create', locales: ['zh'] })
    expect(JSON.stringify(grants)).not.toContain('publish')
  })

  it('gets a new token after that, and nothing else', async () => {
    const person = await lin('publisher')
    const old = session(await tryPassword())
    await execute(changeRoles, { uid: person.uid, roles: [{ role: 'editor' }] }, asking(1000))
    expect(await lookUpSession(old.token, NOON + 2000)).toMatchObject({ outdated: true })
    const actor = (await actorAt(old.token, 2000))!
    const renewed = session(await execute(renewSession, { device }, by(2000, actor)))
    expect(await lookUpSession(old.token, NOON + 2000)).toBeNull()
    expect(renewed.expiresAt).toBe(old.expiresAt)
    expect(await lookUpSession(renewed.token, NOON + 2000)).toMatchObject({
      outdated: false,
      confirmedAt: NOON,
    })
    await expect(execute(renewSession, { device }, by(2000, actor)), 'only once').rejects.toThrow(Forbidden)
  })

  it('gets it once, though whoever changed the role has a clock that is fast', async () => {
    const person = await lin('publisher')
    const old = session(await tryPassword())
    await execute(changeRoles, { uid: person.uid, roles: [{ role: 'editor' }] }, asking(300_000))
    const actor = (await actorAt(old.token, 1000))!
    const renewed = session(await execute(renewSession, { device }, by(1000, actor)))
    expect(await lookUpSession(renewed.token, NOON + 1000)).toMatchObject({ outdated: false })
  })
})
