import { hash } from '@node-rs/argon2'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { audit } from '#db/schema/journal.ts'
import { sessions } from '#db/schema/sessions.ts'
import { roleRules, staff } from '#db/schema/staff.ts'
import { transaction } from '#db/transaction.ts'
import { updateAccount } from '#domain/account/update.ts'
import { changeEmail } from '#domain/account/change-email.ts'
import { stranger } from '#domain/actor.ts'
import { CONFIRMED_FOR } from '#domain/confirmed.ts'
import { execute, type Outcome } from '#domain/execute.ts'
import { confirmTotp } from '#domain/factors/confirm-totp.ts'
import { startTotp } from '#domain/factors/start-totp.ts'
import { Forbidden } from '#domain/refusal.ts'
import { attempt } from '#domain/sessions/attempt.ts'
import { confirm } from '#domain/sessions/confirm.ts'
import { enrolled } from '#domain/sessions/enrolled.ts'
import type { NewSession } from '#domain/sessions/inside.ts'
import { actorOf, lookUpSession } from '#domain/sessions/lookup.ts'
import { passFactor } from '#domain/sessions/pass-factor.ts'
import { IDLE_FOR, LASTS_FOR, SEEN_EVERY, UNFINISHED_FOR } from '#domain/sessions/rules.ts'
import { renewSession } from '#domain/sessions/renew.ts'
import { signIn } from '#domain/sessions/sign-in.ts'
import { signOut } from '#domain/sessions/sign-out.ts'
import { changeRoles } from '#domain/staff/change-roles.ts'
import { disableStaff } from '#domain/staff/disable.ts'
import { hashPassword } from '#lib/argon2.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aPerson, codeOf } from '#tests/people.ts'

const PASSWORD = 'correct horse battery'
const device = { address: '192.0.2.7', userAgent: 'A browser' }
const origin = 'https://news.example'

const by = (later: number, actor = stranger) => asking(later, { actor })
const tryPassword = (password = PASSWORD, later = 0, email = 'lin@news.example') =>
  execute(signIn, { email, password, device }, by(later))

/** Somebody with a password. */
async function lin(...roles: Parameters<typeof aPerson>[1] & object) {
  const person = await aPerson('lin@news.example', roles.length > 0 ? roles : ['editor'])
  const passwordHash = await hashPassword(PASSWORD)
  await transaction((db) =>
    db.update(staff).set({ passwordHash, passwordSetAt: NOON }).where(eq(staff.id, person.id)),
  )
  return person
}

function session(outcome: Outcome<NewSession>): NewSession {
  if (!outcome.ok) throw new Error(outcome.refusal.key)
  return outcome.result
}

const actorAt = async (token: string, later = 0) => {
  const person = await lookUpSession(token, NOON + later)
  return person && actorOf(person)
}

/** Sets up an authenticator app by a session. @returns its secret */
async function withApp(token: string): Promise<string> {
  const actor = (await actorAt(token))!
  const begun = await execute(startTotp, {}, by(0, actor))
  if (!begun.ok) throw new Error(begun.refusal.key)
  const { secret } = begun.result
  const confirmed = await execute(confirmTotp, { code: codeOf(secret) }, by(0, actor))
  if (!confirmed.ok) throw new Error(confirmed.refusal.key)
  return secret
}

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
})

describe('a second factor', () => {
  useFreshDatabase()

  it('is asked for where there is one; until then its owner is a stranger', async () => {
    await lin()
    const secret = await withApp(session(await tryPassword()).token)
    const waiting = session(await tryPassword())
    expect(waiting.stage).toBe('factor')
    const actor = (await actorAt(waiting.token))!
    expect(actor).toEqual(stranger)
    await expect(execute(updateAccount, { name: 'X' }, by(0, actor))).rejects.toThrow(Forbidden)
    const pass = (code: string, later: number, token = waiting.token) =>
      execute(passFactor, { token, origin, device, shown: { by: 'totp', code } }, by(later))
    expect(await pass('000000', 30_000)).toMatchObject({
      ok: false,
      refusal: { key: 'signIn.code', field: 'code' },
    })
    // The code by which it was set up is used up.
    expect(await pass(codeOf(secret), 0)).toMatchObject({ ok: false })
    const full = session(await pass(codeOf(secret, 30_000), 30_000))
    expect(full).toMatchObject({ stage: 'full' })
    expect(full.token).not.toBe(waiting.token)
    expect(await lookUpSession(waiting.token, NOON + 30_000)).toBeNull()
    expect(await lookUpSession(full.token, NOON + 30_000)).not.toBeNull()
    expect(await pass(codeOf(secret, 60_000), 60_000)).toMatchObject({ refusal: { key: 'signIn.over' } })
  })

  it('is waited for so long', async () => {
    await lin()
    const secret = await withApp(session(await tryPassword()).token)
    const { token } = session(await tryPassword())
    const shown = { by: 'totp' as const, code: codeOf(secret, UNFINISHED_FOR) }
    const late = await execute(passFactor, { token, origin, device, shown }, by(UNFINISHED_FOR))
    expect(late).toMatchObject({ ok: false, refusal: { key: 'signIn.over' } })
  })

  it('is none of somebody else’s', async () => {
    await lin()
    await withApp(session(await tryPassword()).token)
    const { token } = session(await tryPassword())
    const shown = { by: 'totp' as const, code: codeOf('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', 30_000) }
    expect(await execute(passFactor, { token, origin, device, shown }, by(30_000))).toMatchObject({
      ok: false,
    })
  })

  it('has to be set up first where a role asks for it, and nothing else may be done', async () => {
    await lin('administrator')
    await transaction((db) => db.insert(roleRules).values({ role: 'administrator', secondFactor: true }))
    const { token, stage } = session(await tryPassword())
    expect(stage).toBe('enrolment')
    const actor = (await actorAt(token))!
    expect(actor).toMatchObject({ kind: 'staff', grants: [] })
    await expect(execute(updateAccount, { name: 'X' }, by(0, actor))).rejects.toThrow(Forbidden)
    expect(await execute(enrolled, { device }, by(0, actor))).toMatchObject({
      refusal: { key: 'factor.needed' },
    })
    await withApp(token)
    const full = session(await execute(enrolled, { device }, by(0, actor)))
    expect(full.stage).toBe('full')
    expect(await lookUpSession(token, NOON)).toBeNull()
    const again = await execute(enrolled, { device }, by(0, (await actorAt(full.token))!))
    expect(again, 'a session is not made longer by it').toMatchObject({ refusal: { key: 'signIn.over' } })
  })
})

describe('showing once more who one is', () => {
  useFreshDatabase()

  const show = (password: string, later: number, actor: Parameters<typeof by>[1]) =>
    execute(confirm, { origin, device, shown: { by: 'password', password } }, by(later, actor))

  it('is needed after a while, gives a new token and no more time', async () => {
    await lin()
    const old = session(await tryPassword())
    const later = CONFIRMED_FOR
    const change = (actor: Parameters<typeof by>[1]) =>
      execute(changeEmail, { email: 'yue@news.example' }, by(later, actor))
    const actor = (await actorAt(old.token, later))!
    expect(await change(actor)).toMatchObject({ refusal: { key: 'confirm.needed' } })
    expect(await show('wrong', later, actor)).toMatchObject({
      refusal: { key: 'confirm.wrong', field: 'password' },
    })
    const renewed = session(await show(PASSWORD, later, actor))
    expect(renewed.expiresAt).toBe(old.expiresAt)
    expect(await lookUpSession(old.token, NOON + later)).toBeNull()
    expect(await change((await actorAt(renewed.token, later))!)).toMatchObject({ ok: true })
  })

  it('does nothing for a session that has ended meanwhile', async () => {
    await lin()
    const { token } = session(await tryPassword())
    const actor = (await actorAt(token))!
    await execute(signOut, { token }, by(0))
    await expect(show(PASSWORD, 0, actor)).rejects.toThrow(Forbidden)
  })
})

describe('attempts', () => {
  useFreshDatabase()

  const tried = { kind: 'password', account: 'lin@news.example', address: '192.0.2.7', device: null } as const

  it('are let through while there are free ones, then told to wait without being looked at', async () => {
    let looked = 0
    const wrong = async () => {
      looked++
      return { ok: false as const, refusal: { key: 'signIn.wrong', params: {} } }
    }
    const answers = []
    for (let n = 0; n < 10; n++) answers.push(await attempt(tried, NOON, wrong))
    expect(looked).toBe(5)
    expect(answers.at(-1)).toMatchObject({
      ok: false,
      refusal: { key: 'signIn.wait', params: { seconds: 1 } },
    })
  })

  it('that succeed are forgotten, but mails that were asked for are not', async () => {
    const right = async () => ({ ok: true as const, result: null })
    for (let n = 0; n < 50; n++) expect(await attempt(tried, NOON, right)).toMatchObject({ ok: true })
    const mail = { kind: 'reset', account: 'lin@news.example', address: '192.0.2.7' } as const
    const answers = []
    for (let n = 0; n < 5; n++) answers.push((await attempt(mail, NOON, right)).ok)
    expect(answers).toEqual([true, true, true, false, false])
  })
})
