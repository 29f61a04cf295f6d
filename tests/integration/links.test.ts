import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { sessions } from '#db/schema/sessions.ts'
import { staff, staffLinks } from '#db/schema/staff.ts'
import { transaction } from '#db/transaction.ts'
import { systemActor } from '#domain/actor.ts'
import { execute } from '#domain/execute.ts'
import { findLink, tokenOfLink } from '#domain/links/inside.ts'
import { factorsOf } from '#domain/factors/inside.ts'
import { startTotp } from '#domain/factors/start-totp.ts'
import { confirmTotp } from '#domain/factors/confirm-totp.ts'
import { disableStaff } from '#domain/staff/disable.ts'
import { enableStaff } from '#domain/staff/enable.ts'
import { inviteStaff } from '#domain/staff/invite.ts'
import { openSetUp } from '#domain/staff/open-set-up.ts'
import { sendLink } from '#domain/staff/send-link.ts'
import { setUp } from '#domain/staff/set-up.ts'
import { updateStaff } from '#domain/staff/update.ts'
import { verifyPassword } from '#lib/argon2.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { carryOut } from '#tests/newsroom.ts'
import { aPerson, codeOf, signedIn } from '#tests/people.ts'
import {
  byStranger,
  setUpWith,
  acceptWith,
  setUpToken,
  invited,
  OVER,
  HOUR,
  device,
  password,
  lin,
} from '#tests/staff-links.ts'

describe('the link for the first account', () => {
  useFreshDatabase()

  it('makes an administrator who is signed in, once', async () => {
    const token = await setUpToken()
    const outcome = await setUpWith(token, 1000)
    expect(outcome).toMatchObject({ ok: true, result: { stage: 'full' } })
    const [person] = await reading().select().from(staff)
    expect(person).toMatchObject({ ...lin, disabledAt: null, passwordSetAt: NOON + 1000 })
    expect(await verifyPassword(person!.passwordHash, password)).toBe(true)
    expect(await reading().select().from(sessions)).toMatchObject([{ methods: ['link'], ...device }])
    expect(await setUpWith(token, 2000)).toEqual(OVER)
    expect(await reading().select().from(staff)).toHaveLength(1)
  })

  it('is good for 24 hours, and only the newest', async () => {
    const first = await setUpToken()
    expect(await setUpWith(first, 24 * HOUR)).toEqual(OVER)
    const second = await setUpToken(1)
    expect(await setUpWith(first, 2)).toEqual(OVER)
    expect(await setUpWith(second, 24 * HOUR)).toMatchObject({ ok: true })
  })

  it('is good for nothing when an account came another way', async () => {
    const token = await setUpToken()
    const { id } = await invited()
    expect(await findLink(reading(), ['setup'], token, NOON)).toBe(null)
    expect(await setUpWith(token)).toEqual(OVER)
    const again = await execute(openSetUp, {}, asking(0, { actor: systemActor }))
    expect(again).toMatchObject({ ok: false, refusal: { key: 'staff.isSetUp' } })
    expect(await reading().select({ id: staff.id }).from(staff)).toEqual([{ id }])
  })

  it('makes no second one beside an account that closed no link', async () => {
    const token = await setUpToken()
    await aPerson('wu@news.example')
    expect(await findLink(reading(), ['setup'], token, NOON)).not.toBe(null)
    expect(await setUpWith(token)).toEqual(OVER)
    expect(await reading().select().from(staff)).toHaveLength(1)
  })

  it('lets one of two in who use it at once', async () => {
    const token = await setUpToken()
    const both = await Promise.all([setUpWith(token), setUpWith(token)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both).toContainEqual(OVER)
    expect(await reading().select().from(staff)).toHaveLength(1)
    expect(await reading().select().from(sessions)).toHaveLength(1)
  })

  it('stays good after a password that cannot be taken', async () => {
    const token = await setUpToken()
    const refused = await execute(setUp, { ...lin, token, password: 'linyue-2026', device }, byStranger())
    expect(refused).toMatchObject({ ok: false, refusal: { field: 'password' } })
    expect(await reading().select().from(staff)).toEqual([])
    expect(await setUpWith(token)).toMatchObject({ ok: true })
  })
})

describe('a link for somebody', () => {
  useFreshDatabase()

  it('of an invitation is good for 72 hours and once', async () => {
    const { token } = await invited()
    expect(await acceptWith(token, 72 * HOUR)).toEqual(OVER)
    expect(await acceptWith(token, 72 * HOUR - 1)).toMatchObject({ ok: true, result: { stage: 'full' } })
    expect(await acceptWith(token, 72 * HOUR - 1)).toEqual(OVER)
  })

  it('lets one of two in who use it at once', async () => {
    const { token } = await invited()
    const both = await Promise.all([acceptWith(token), acceptWith(token, 0, 'another good secret')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both).toContainEqual(OVER)
    expect(await reading().select().from(sessions)).toHaveLength(1)
  })

  it('answers a forged, unknown, foreign or misshapen token as a used one', async () => {
    const { token, id } = await invited()
    const other = token.slice(0, -2) + (token.endsWith('AA') ? 'BB' : 'AA')
    const [row] = await reading().select().from(staffLinks)
    for (const wrong of [
      other,
      row!.tokenHash,
      row!.uid,
      '',
      `${token}=`,
      `${token} `,
      token.toLowerCase(),
    ]) {
      expect(await acceptWith(wrong), wrong).toEqual(OVER)
      expect(await setUpWith(wrong), wrong).toEqual(OVER)
    }
    expect(await setUpWith(token), 'an invitation for the first account').toEqual(OVER)
    expect(await findLink(reading(), ['reset'], token, NOON), 'an invitation on the page of resets').toBe(
      null,
    )
    expect(await findLink(reading(), ['invitation'], token, NOON)).toMatchObject({
      kind: 'invitation',
      person: { id, name: lin.name, email: lin.email },
    })
    expect(await reading().select().from(sessions)).toEqual([])
  })

  it('of the first account is none for a password', async () => {
    expect(await acceptWith(await setUpToken())).toEqual(OVER)
  })

  it('ends all sessions and other links when it is used', async () => {
    const person = await invited()
    await acceptWith(person.token)
    const device2 = await signedIn(person)
    const reset = await carryOut(sendLink, { uid: person.uid })
    expect(reset.link).toMatchObject({ kind: 'reset', expiresAt: NOON + 24 * HOUR })
    const [early, late] = [
      tokenOfLink(reset.link.uid),
      tokenOfLink((await carryOut(sendLink, { uid: person.uid }, 1)).link.uid),
    ]
    expect(await acceptWith(early, 2), 'replaced by a newer one').toEqual(OVER)
    const done = await acceptWith(late, 3, 'another good secret')
    expect(done).toMatchObject({ ok: true })
    const open = (await reading().select().from(sessions)).filter(({ endedAt }) => endedAt === null)
    expect(open.map(({ uid }) => uid)).toEqual([done.ok && done.result.uid])
    expect(open[0]!.uid).not.toBe(device2.session!.uid)
    const [row] = await reading().select().from(staff)
    expect(await verifyPassword(row!.passwordHash, password)).toBe(false)
    expect(await verifyPassword(row!.passwordHash, 'another good secret')).toBe(true)
  })

  it('asks for the second factor, unless it is for somebody who lost theirs', async () => {
    const person = await invited()
    await acceptWith(person.token)
    const actor = await signedIn(person)
    const begun = await execute(startTotp, {}, asking(0, { actor }))
    const code = codeOf(begun.ok ? begun.result.secret : '')
    expect(await execute(confirmTotp, { code }, asking(0, { actor }))).toMatchObject({ ok: true })

    const kept = await carryOut(sendLink, { uid: person.uid })
    expect(await acceptWith(tokenOfLink(kept.link.uid))).toMatchObject({
      ok: true,
      result: { stage: 'factor' },
    })
    const lost = await carryOut(sendLink, { uid: person.uid, clearsFactors: true }, 1)
    expect((await factorsOf(reading(), person.id)).totp, 'until the link is used').toBe(true)
    expect(await acceptWith(tokenOfLink(lost.link.uid), 2)).toMatchObject({
      ok: true,
      result: { stage: 'full' },
    })
    expect(await factorsOf(reading(), person.id)).toEqual({ totp: false, passkeys: 0, recoveryCodes: 0 })
  })

  it('is good for nothing once the account is disabled or its address has changed', async () => {
    const person = await invited()
    await carryOut(updateStaff, { uid: person.uid, email: 'lin.yue@news.example' })
    expect(await acceptWith(person.token)).toEqual(OVER)
    const { link } = await carryOut(sendLink, { uid: person.uid }, 1)
    expect(link.kind, 'no password was ever chosen').toBe('invitation')
    await carryOut(inviteStaff, { ...lin, email: 'admin@news.example', roles: [{ role: 'administrator' }] })
    await carryOut(disableStaff, { uid: person.uid }, 2)
    const token = tokenOfLink(link.uid)
    expect(await acceptWith(token, 3)).toEqual(OVER)
    const again = await execute(sendLink, { uid: person.uid }, asking(4))
    expect(again).toMatchObject({ ok: false, refusal: { key: 'staff.isDisabled' } })
    await carryOut(enableStaff, { uid: person.uid }, 5)
    expect(await acceptWith(token, 6), 'after letting them in again').toEqual(OVER)
    const late = tokenOfLink((await carryOut(sendLink, { uid: person.uid }, 7)).link.uid)
    await transaction((db) => db.update(staff).set({ disabledAt: 8 }).where(eq(staff.id, person.id)))
    expect(await acceptWith(late, 8), 'open, of somebody disabled').toEqual(OVER)
  })
})
