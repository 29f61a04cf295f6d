import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { audit, outbox } from '#db/schema/journal.ts'
import { sessions } from '#db/schema/sessions.ts'
import { staff } from '#db/schema/staff.ts'
import { changeEmail } from '#domain/account/change-email.ts'
import { changePassword } from '#domain/account/change-password.ts'
import { updateAccount } from '#domain/account/update.ts'
import { stranger, type Actor } from '#domain/actor.ts'
import { CONFIRMED_FOR } from '#domain/confirmed.ts'
import { execute } from '#domain/execute.ts'
import { findLink, tokenOfLink } from '#domain/links/inside.ts'
import { Forbidden, NotFound } from '#domain/refusal.ts'
import { listOwnSessions } from '#domain/sessions/desk.ts'
import { endOtherSessions } from '#domain/sessions/end-others.ts'
import { endOwnSession } from '#domain/sessions/end-own.ts'
import { lookUpSession } from '#domain/sessions/lookup.ts'
import { endStaffSessions } from '#domain/staff/end-sessions.ts'
import { sendLink } from '#domain/staff/send-link.ts'
import { verifyPassword } from '#lib/argon2.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { carryOut } from '#tests/newsroom.ts'
import { aPerson, signedIn, type Person } from '#tests/people.ts'

const device = { address: '192.0.2.9', userAgent: 'another' }
const password = 'quiet harbour lantern'
const as = (actor: Actor, later = 0) => asking(later, { actor })

describe('one’s own account', () => {
  useFreshDatabase()
  let lin: Person
  let actor: Actor
  beforeEach(async () => {
    lin = await aPerson('lin@news.example')
    actor = await signedIn(lin)
  })
  const row = async () => (await reading().select().from(staff).where(eq(staff.id, lin.id)))[0]!

  it('is for whoever is fully signed in', async () => {
    const enrolling = await signedIn(lin, 'enrolment')
    for (const other of [stranger, enrolling, asking().actor, { ...actor, disabled: true }]) {
      await expect(execute(updateAccount, { name: 'X' }, as(other))).rejects.toThrow(Forbidden)
      await expect(execute(changeEmail, { email: 'x@news.example' }, as(other))).rejects.toThrow(Forbidden)
      await expect(execute(changePassword, { password, device }, as(other))).rejects.toThrow(Forbidden)
      await expect(execute(endOtherSessions, {}, as(other))).rejects.toThrow(Forbidden)
      await expect(listOwnSessions(other, NOON)).rejects.toThrow(Forbidden)
    }
    expect(await row()).toMatchObject({ name: 'lin', email: 'lin@news.example', passwordHash: null })
  })

  it('has a name and a language', async () => {
    expect(await execute(updateAccount, { name: '林悦' }, as(actor))).toMatchObject({ ok: true })
    expect(await execute(updateAccount, { locale: 'zh' }, as(actor))).toMatchObject({ ok: true })
    expect(await row()).toMatchObject({ name: '林悦', locale: 'zh' })
    const wrong = await execute(updateAccount, { name: ' ' }, as(actor))
    expect(wrong).toMatchObject({ ok: false, refusal: { key: 'input', field: 'name' } })
  })

  it('takes another address after a fresh sign of who it is', async () => {
    await aPerson('chen@news.example')
    const { link } = await carryOut(sendLink, { uid: lin.uid })
    const change = (email: string, later = 0) => execute(changeEmail, { email }, as(actor, later))
    expect(await change('new@news.example', CONFIRMED_FOR)).toMatchObject({
      refusal: { key: 'confirm.needed' },
    })
    expect(await change('Chen@news.example')).toMatchObject({
      refusal: { key: 'staff.emailTaken', field: 'email' },
    })
    expect(await change('LIN@news.example'), 'the same one').toMatchObject({ ok: true })
    expect(await findLink(reading(), ['invitation'], tokenOfLink(link.uid), NOON)).not.toBe(null)
    expect(await change('New@news.example')).toMatchObject({ ok: true })
    expect((await row()).email).toBe('new@news.example')
    expect(
      await findLink(reading(), ['invitation'], tokenOfLink(link.uid), NOON),
      'went to the old one',
    ).toBe(null)
  })

  it('takes a new password, ends all sessions and begins one in place of the present', async () => {
    await signedIn(lin)
    const { link } = await carryOut(sendLink, { uid: lin.uid })
    const change = (chosen: string, later = 0) =>
      execute(changePassword, { password: chosen, device }, as(actor, later))
    expect(await change(password, CONFIRMED_FOR)).toMatchObject({ refusal: { key: 'confirm.needed' } })
    expect(await change('short')).toMatchObject({ refusal: { key: 'password.tooShort', field: 'password' } })
    expect((await row()).passwordHash).toBe(null)

    const outcome = await change(password, 1000)
    if (!outcome.ok) throw new Error(outcome.refusal.key)
    const { passwordHash, passwordSetAt } = await row()
    expect(passwordSetAt).toBe(NOON + 1000)
    expect(await verifyPassword(passwordHash, password)).toBe(true)
    const [, , next] = await reading().select().from(sessions).orderBy(sessions.id)
    expect(next).toMatchObject({ uid: outcome.result.uid, ...device, stage: 'full', methods: ['password'] })
    const standing = (await reading().select().from(sessions)).filter(({ endedAt }) => endedAt === null)
    expect(standing.map(({ uid }) => uid)).toEqual([outcome.result.uid])
    expect(await lookUpSession(outcome.result.token, NOON + 1000)).toMatchObject({
      uid: lin.uid,
      stage: 'full',
    })
    expect(await findLink(reading(), ['invitation'], tokenOfLink(link.uid), NOON)).toBe(null)

    const written = JSON.stringify([
      await reading().select().from(audit),
      await reading().select().from(outbox),
    ])
    for (const secret of [password, passwordHash!, outcome.result.token])
      expect(written).not.toContain(secret)
    expect(written).toContain(outcome.result.uid)
  })

  it('takes no new password from a session that was ended meanwhile', async () => {
    await carryOut(endStaffSessions, { uid: lin.uid })
    await expect(execute(changePassword, { password, device }, as(actor))).rejects.toThrow(Forbidden)
    expect((await row()).passwordHash).toBe(null)
    expect(await reading().select().from(sessions)).toHaveLength(1)
  })

  it('shows where one is signed in, and ends one or all others', async () => {
    const phone = await signedIn(lin, 'full', 1000)
    const tablet = await signedIn(lin, 'full', 2000)
    const uids = async () => (await listOwnSessions(actor, NOON + 2000)).map(({ uid }) => uid)
    const [a, b, c] = [actor, phone, tablet].map(({ session }) => session!.uid)
    expect(await uids()).toEqual([c, b, a])
    expect(await listOwnSessions(actor, NOON + 2000)).toMatchObject([
      { present: false, address: '192.0.2.7', userAgent: 'test', createdAt: NOON + 2000, stage: 'full' },
      { present: false },
      { present: true },
    ])
    const end = (uid: string) => execute(endOwnSession, { uid }, as(actor))
    expect(await end(b!)).toMatchObject({ ok: true, result: { ended: true } })
    expect(await end(b!)).toMatchObject({ ok: true, result: { ended: false } })
    expect(await uids()).toEqual([c, a])
    expect(await execute(endOtherSessions, {}, as(actor))).toMatchObject({ result: { ended: 1 } })
    expect(await uids()).toEqual([a])
    const chen = await signedIn(await aPerson('chen@news.example'))
    await expect(execute(endOwnSession, { uid: a! }, as(chen))).rejects.toThrow(NotFound)
    expect(await uids()).toEqual([a])
  })
})
