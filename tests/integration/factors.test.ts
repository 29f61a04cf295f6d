import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { URI } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { sessions } from '#db/schema/sessions.ts'
import { roleRules } from '#db/schema/staff.ts'
import { transaction } from '#db/transaction.ts'
import { CONFIRMED_FOR } from '#domain/confirmed.ts'
import { readFactors, readTotpSetUp } from '#domain/factors/desk.ts'
import { factorsOf } from '#domain/factors/inside.ts'
import { Forbidden, NotFound } from '#domain/refusal.ts'
import { stageFor } from '#domain/sessions/inside.ts'
import { CannotOpen } from '#lib/seal.ts'
import { NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import {
  anApp,
  aPasskey,
  confirm,
  refusedWith,
  remove,
  renew,
  resultOf,
  start,
  take,
} from '#tests/factors.ts'
import { aPerson, codeOf, signedIn } from '#tests/people.ts'

const STEP = 30_000
const NOTHING = { totp: false, passkeys: 0, recoveryCodes: 0 }

const requireFactorOf = async (role: 'reporter') =>
  transaction(async (db) => {
    await db.insert(roleRules).values({ role, secondFactor: true })
  })

describe('an authenticator app', () => {
  useFreshDatabase()

  it('counts once a code has shown that it has the secret', async () => {
    const person = await aPerson('chen@example.org')
    const actor = await signedIn(person)
    const { secret, uri } = resultOf(await start(actor))
    expect(URI.parse(uri)).toMatchObject({
      issuer: 'News',
      label: 'chen@example.org',
      secret: { base32: secret },
    })
    expect(await factorsOf(reading(), person.id)).toEqual(NOTHING)
    expect(await take(person, codeOf(secret), 0), 'it is not in use').toBe(false)

    expect(await confirm(actor, codeOf(secret, -2 * STEP))).toEqual(refusedWith('factor.wrongCode', 'code'))
    expect(await confirm(actor, 'no code')).toEqual(refusedWith('factor.wrongCode', 'code'))
    expect(await factorsOf(reading(), person.id)).toEqual(NOTHING)

    expect(resultOf(await confirm(actor, codeOf(secret))).recoveryCodes).toHaveLength(10)
    expect(await factorsOf(reading(), person.id)).toEqual({ totp: true, passkeys: 0, recoveryCodes: 10 })
    expect(await confirm(actor, codeOf(secret, STEP), STEP)).toEqual(refusedWith('factor.notStarted'))
  })

  it('takes each code once, and none from before the last one', async () => {
    const [person, other] = [await aPerson('chen@example.org'), await aPerson('li@example.org')]
    const { secret } = await anApp(await signedIn(person))
    await anApp(await signedIn(other))
    expect(await take(person, codeOf(secret), 0), 'used up by confirming').toBe(false)
    expect(await take(other, codeOf(secret, STEP), STEP), "not somebody else's").toBe(false)
    expect(await take(person, codeOf(secret, STEP), STEP)).toBe(true)
    expect(await take(person, codeOf(secret, STEP), STEP + 29_999)).toBe(false)
    expect(await take(person, codeOf(secret, STEP), 2 * STEP), 'in the window of the next step').toBe(false)
    expect(await take(person, codeOf(secret, 3 * STEP), 2 * STEP), 'a clock that is fast').toBe(true)
    expect(await take(person, codeOf(secret, 2 * STEP), 2 * STEP), 'before the last one').toBe(false)
    expect(await take(person, codeOf(secret, 4 * STEP), 5 * STEP), 'a clock that is slow').toBe(true)
    expect(await take(person, codeOf(secret, 10 * STEP), 8 * STEP)).toBe(false)
    expect(await take(person, codeOf(secret, 6 * STEP), 8 * STEP)).toBe(false)
    expect(await take(person, codeOf(secret, 8 * STEP), 8 * STEP)).toBe(true)
  })

  it('takes one of two that come at the same moment', async () => {
    const person = await aPerson('chen@example.org')
    const { secret } = await anApp(await signedIn(person))
    const code = codeOf(secret, STEP)
    const taken = await Promise.all([1, 2, 3].map(async () => take(person, code, STEP)))
    expect(taken.filter(Boolean)).toHaveLength(1)
  })

  it('is set up by the session that began, with the last secret that was shown', async () => {
    const person = await aPerson('chen@example.org')
    const [here, there] = [await signedIn(person), await signedIn(person)]
    const [first, second] = [resultOf(await start(here)), resultOf(await start(here))]
    expect(second.secret).not.toBe(first.secret)
    expect(await readTotpSetUp(here, NOON)).toEqual(second)
    expect(await readTotpSetUp(there, NOON)).toBeNull()
    expect(await readTotpSetUp(here, NOON + CONFIRMED_FOR)).toBeNull()
    expect(await confirm(here, codeOf(first.secret))).toEqual(refusedWith('factor.wrongCode', 'code'))
    expect(await confirm(there, codeOf(second.secret))).toEqual(refusedWith('factor.notStarted'))
    expect(await confirm(here, codeOf(second.secret))).toMatchObject({ ok: true })
  })

  it('stays in use until another one has taken its place', async () => {
    const person = await aPerson('chen@example.org')
    const actor = await signedIn(person)
    const old = await anApp(actor)
    const { secret } = resultOf(await start(actor))
    expect(await take(person, codeOf(old.secret, STEP), STEP)).toBe(true)
    expect(await take(person, codeOf(secret, 2 * STEP), 2 * STEP)).toBe(false)
    expect(await confirm(actor, codeOf(secret, 3 * STEP), 3 * STEP)).toEqual({
      ok: true,
      result: { recoveryCodes: null },
    })
    expect(await take(person, codeOf(old.secret, 4 * STEP), 4 * STEP)).toBe(false)
    expect(await take(person, codeOf(secret, 4 * STEP), 4 * STEP)).toBe(true)
    expect(await readFactors(actor)).toMatchObject({ totp: { since: NOON + 3 * STEP }, recoveryCodes: 10 })
  })

  it('is removed, and recovery codes with the last factor', async () => {
    const person = await aPerson('chen@example.org')
    const actor = await signedIn(person)
    await expect(remove(actor)).rejects.toBeInstanceOf(NotFound)
    const { secret } = await anApp(actor)
    expect(await remove(actor)).toEqual({ ok: true, result: {} })
    expect(await factorsOf(reading(), person.id)).toEqual(NOTHING)
    expect(await take(person, codeOf(secret, STEP), STEP)).toBe(false)
  })

  it('stays where a role asks for it and there is no other factor', async () => {
    const person = await aPerson('chen@example.org', ['editor', 'reporter'])
    const actor = await signedIn(person)
    await anApp(actor)
    await requireFactorOf('reporter')
    expect(await readFactors(actor)).toMatchObject({ required: true, removable: false })
    expect(await remove(actor)).toEqual(refusedWith('factor.needed'))
    expect(await factorsOf(reading(), person.id)).toMatchObject({ totp: true, recoveryCodes: 10 })
    await aPasskey(person)
    expect(await readFactors(actor)).toMatchObject({ required: true, removable: true })
    expect(await remove(actor)).toMatchObject({ ok: true })
    expect(await factorsOf(reading(), person.id)).toEqual({ totp: false, passkeys: 1, recoveryCodes: 10 })
  })

  it('cannot be read by another installation', async () => {
    const person = await aPerson('chen@example.org')
    const { secret } = await anApp(await signedIn(person))
    rmSync(join(process.env.DATA_DIR!, 'secret.key'))
    await expect(take(person, codeOf(secret, STEP), STEP)).rejects.toBeInstanceOf(CannotOpen)
  })
})

describe('who may change factors', () => {
  useFreshDatabase()

  it('somebody who has shown a short while ago who they are', async () => {
    const actor = await signedIn(await aPerson('chen@example.org'))
    const { secret } = await anApp(actor)
    const later = CONFIRMED_FOR
    const needed = refusedWith('confirm.needed')
    expect(await start(actor, later)).toEqual(needed)
    expect(await confirm(actor, codeOf(secret, later), later)).toEqual(needed)
    expect(await remove(actor, later)).toEqual(needed)
    expect(await renew(actor, later)).toEqual(needed)
    expect(await renew(actor, later - 1)).toMatchObject({ ok: true })
  })

  it('whoever must set one up does, and ends sign-ins that waited for the same', async () => {
    await requireFactorOf('reporter')
    const person = await aPerson('chen@example.org')
    const other = await aPerson('li@example.org')
    expect(await stageFor(reading(), person.id)).toBe('enrolment')
    const [here, there] = [await signedIn(person, 'enrolment'), await signedIn(person, 'enrolment')]
    const [full, others] = [await signedIn(person), await signedIn(other, 'enrolment')]
    await expect(remove(here)).rejects.toBeInstanceOf(Forbidden)
    await expect(renew(here)).rejects.toBeInstanceOf(Forbidden)
    expect(await readFactors(here)).toMatchObject({
      totp: null,
      passkeys: [],
      recoveryCodes: 0,
      required: true,
    })
    expect((await anApp(here)).codes).toHaveLength(10)
    expect(await stageFor(reading(), person.id)).toBe('factor')
    const ended = await reading().select().from(sessions).orderBy(sessions.id)
    const endedUids = ended.filter((row) => row.endedAt !== null).map((row) => row.uid)
    expect(endedUids).toEqual([there.session!.uid])
    expect([full, others].map((actor) => actor.session!.uid)).not.toContain(there.session!.uid)
  })
})
