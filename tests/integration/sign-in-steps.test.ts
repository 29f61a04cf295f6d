import { describe, expect, it } from 'vitest'
import { roleRules } from '#db/schema/staff.ts'
import { transaction } from '#db/transaction.ts'
import { updateAccount } from '#domain/account/update.ts'
import { changeEmail } from '#domain/account/change-email.ts'
import { stranger } from '#domain/actor.ts'
import { CONFIRMED_FOR } from '#domain/confirmed.ts'
import { execute } from '#domain/execute.ts'
import { confirmTotp } from '#domain/factors/confirm-totp.ts'
import { startTotp } from '#domain/factors/start-totp.ts'
import { Forbidden } from '#domain/refusal.ts'
import { attempt } from '#domain/sessions/attempt.ts'
import { confirm } from '#domain/sessions/confirm.ts'
import { enrolled } from '#domain/sessions/enrolled.ts'
import { lookUpSession } from '#domain/sessions/lookup.ts'
import { passFactor } from '#domain/sessions/pass-factor.ts'
import { UNFINISHED_FOR } from '#domain/sessions/rules.ts'
import { signOut } from '#domain/sessions/sign-out.ts'
import { NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { codeOf } from '#tests/people.ts'

import { actorAt, by, device, lin, PASSWORD, session, tryPassword } from '#tests/signing-in.ts'

const origin = 'https://news.example'

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
