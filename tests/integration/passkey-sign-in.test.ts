import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { audit } from '#db/schema/journal.ts'
import { sessions } from '#db/schema/sessions.ts'
import { staff, staffPasskeys } from '#db/schema/staff.ts'
import { transaction } from '#db/transaction.ts'
import { stranger } from '#domain/actor.ts'
import { execute } from '#domain/execute.ts'
import { removePasskey } from '#domain/factors/remove-passkey.ts'
import { VALID_FOR, type PasskeyUse } from '#domain/passkeys/challenge.ts'
import { checkPasskey, passkeyResponse, takePasskey } from '#domain/passkeys/inside.ts'
import { authenticationOptions } from '#domain/passkeys/options.ts'
import { lookUpSession } from '#domain/sessions/lookup.ts'
import { signInByPasskey } from '#domain/sessions/sign-in-by-passkey.ts'
import { asking, NOON } from '#tests/asking.ts'
import { Authenticator } from '#tests/authenticator.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aPasskeyOf, aPerson, optionsFor, ORIGIN, RP, type Person } from '#tests/passkeys.ts'

const device = { address: '192.0.2.7', userAgent: 'Test' }
const signIn = (response: unknown, { later = 0, actor = stranger, origin = ORIGIN } = {}) =>
  execute(signInByPasskey, { response, origin, device }, asking(later, { actor }))
const toSignIn = () => optionsFor({ purpose: 'sign-in' })
const refused = (key: string) => ({ ok: false, refusal: { key } })
const standing = () => reading().select().from(sessions)

async function disable({ id }: Person): Promise<void> {
  await transaction((db) => db.update(staff).set({ disabledAt: NOON }).where(eq(staff.id, id)))
}

describe('signing in by passkey', () => {
  useFreshDatabase()

  it('needs no name and no password, and is a whole sign-in', async () => {
    const person = await aPerson('Lin')
    const key = await aPasskeyOf(person)
    const answer = await signIn(key.get(await toSignIn()), { later: 1000 })
    expect(answer).toMatchObject({ ok: true, result: { stage: 'full', staffUid: person.uid } })
    const token = answer.ok ? answer.result.token : ''
    expect(await lookUpSession(token, NOON + 1000)).toMatchObject({ uid: person.uid, stage: 'full' })
    expect(await standing()).toMatchObject([{ methods: ['passkey'], address: '192.0.2.7' }])
    const [kept] = await reading().select().from(staffPasskeys)
    expect(kept).toMatchObject({ counter: 1, lastUsedAt: NOON + 1000 })
    const rows = await reading().select().from(audit).where(eq(audit.command, 'session.signInByPasskey'))
    expect(rows).toMatchObject([{ outcome: 'done', subjectKind: 'staff', subjectId: person.id }])
    for (const secret of [token, key.credentialId]) expect(JSON.stringify(rows)).not.toContain(secret)
  })

  it('asks everybody for the same, whoever there is', async () => {
    const { challenge: _, ...before } = await toSignIn()
    await aPasskeyOf(await aPerson('Lin'))
    const { challenge, ...after } = await toSignIn()
    expect(after).toEqual(before)
    expect(after).toMatchObject({ rpId: 'news.example', userVerification: 'required' })
    expect(after.allowCredentials).toBeUndefined()
    expect(challenge).toHaveLength(72)
  })

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['the site without its lock', { origin: 'http://news.example' }],
    ['another host’s key', { rpId: 'evil.example' }],
    ['nobody being verified', { userVerified: false }],
    ['a making instead', { type: 'webauthn.create' }],
    ['a frame', { crossOrigin: true }],
    ['a challenge nobody gave', { challenge: 'AAAA' }],
    ['a passkey that does not say whose it is', { userHandle: null }],
    ['a passkey that says it is another’s', { userHandle: 'AAAA' }],
  ])('is refused for %s', async (_why, twisted) => {
    const key = await aPasskeyOf(await aPerson('Lin'))
    expect(await signIn(key.get(await toSignIn(), twisted))).toMatchObject(refused('passkey.wrong'))
    expect(await standing()).toEqual([])
  })

  it('is refused with another signature, an unknown passkey, a challenge for something else', async () => {
    const person = await aPerson('Lin')
    const [key, second] = [await aPasskeyOf(person), await aPasskeyOf(person)]
    const options = await toSignIn()
    const { credentialId: id } = second
    expect(await signIn({ ...key.get(options), id, rawId: id })).toMatchObject(refused('passkey.wrong'))
    const { userHandle } = key.get(options).response
    const unknown = new Authenticator(ORIGIN).get(options, { userHandle })
    expect(await signIn(unknown)).toMatchObject(refused('passkey.wrong'))
    for (const purpose of ['factor', 'confirm'] as const) {
      const other = await optionsFor({ purpose, staffUid: person.uid })
      expect(await signIn(key.get(other))).toMatchObject(refused('passkey.wrong'))
    }
    expect(await standing()).toEqual([])
  })

  it('is refused too late, and a second time even at the same moment', async () => {
    const key = await aPasskeyOf(await aPerson('Lin'))
    const late = key.get(await toSignIn())
    expect(await signIn(late, { later: VALID_FOR })).toMatchObject(refused('passkey.over'))
    const response = key.get(await toSignIn())
    const answers = await Promise.all([signIn(response), signIn(response)])
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await signIn(response)).toMatchObject(refused('passkey.over'))
    expect(await standing()).toHaveLength(1)
  })

  it('says the same of a disabled account and of a removed passkey as of a wrong one', async () => {
    const [gone, off] = [await aPerson('Lin'), await aPerson('Wang')]
    const [removed, disabled] = [await aPasskeyOf(gone), await aPasskeyOf(off)]
    await execute(removePasskey, { uid: removed.uid }, asking(0, { actor: gone.actor }))
    await disable(off)
    const wrong = { ok: false, refusal: { key: 'passkey.wrong', params: {} } }
    expect(await signIn(removed.get(await toSignIn()))).toEqual(wrong)
    expect(await signIn(disabled.get(await toSignIn()))).toEqual(wrong)
    expect(await signIn(disabled.get(await toSignIn(), { userVerified: false }))).toEqual(wrong)
    expect(await standing()).toEqual([])
  })

  it('is refused when the counter has not moved on, and the audit says whose passkey it was', async () => {
    const person = await aPerson('Lin')
    const key = await aPasskeyOf(person)
    expect(await signIn(key.get(await toSignIn(), { counter: 7 }))).toMatchObject({ ok: true })
    for (const counter of [7, 6, 0]) {
      const response = key.get(await toSignIn(), { counter })
      expect(await signIn(response)).toMatchObject(refused('passkey.cloned'))
      expect(await signIn(response), 'its challenge is taken').toMatchObject(refused('passkey.over'))
    }
    const cloned = await reading().select().from(audit).where(eq(audit.reason, 'passkey.cloned'))
    expect(cloned).toHaveLength(3)
    expect(cloned[0]).toMatchObject({ outcome: 'refused', subjectKind: 'staff', subjectId: person.id })
    expect(await standing()).toHaveLength(1)
    expect(await reading().select().from(staffPasskeys)).toMatchObject([{ counter: 7 }])
  })

  it('takes authenticators that do not count', async () => {
    const key = await aPasskeyOf(await aPerson('Lin'))
    for (const _ of [1, 2]) {
      expect(await signIn(key.get(await toSignIn(), { counter: 0 }))).toMatchObject({ ok: true })
    }
  })

  it('refuses what is no response, and bare addresses', async () => {
    const key = await aPasskeyOf(await aPerson('Lin'))
    const { response, ...rest } = key.get(await toSignIn())
    const malformed = [
      ...[undefined, null, 7, '', '{', '{}', [], {}, rest, { ...rest, response: null }],
      { ...rest, response: { ...response, signature: undefined } },
      { ...rest, response: { ...response, signature: 'A'.repeat(1401) } },
      { ...rest, response: { ...response, authenticatorData: 7 } },
      { ...rest, response: { ...response, userHandle: 'A'.repeat(87) } },
    ]
    for (const one of malformed) expect(await signIn(one)).toMatchObject(refused('input'))
    const wrong = [
      { ...rest, rawId: 'AAAA', response },
      { ...rest, response: { ...response, signature: 'AAAA' } },
      { ...rest, response: { ...response, authenticatorData: 'AAAA' } },
      { ...rest, response: { ...response, clientDataJSON: 'e30' } },
    ]
    for (const one of wrong) expect(await signIn(one)).toMatchObject(refused('passkey.wrong'))
    expect(await signIn({ ...rest, response }, { origin: 'https://192.0.2.7' })).toMatchObject(
      refused('passkey.address'),
    )
    expect(await signIn({ ...rest, response })).toMatchObject({ ok: true })
  })
})

describe('a passkey beside something else', () => {
  useFreshDatabase()

  const check = (response: unknown, use: PasskeyUse) =>
    checkPasskey({ response: passkeyResponse.parse(response), origin: ORIGIN, ...use }, NOON)

  it('is asked of its owner alone', async () => {
    const [person, other] = [await aPerson('Lin'), await aPerson('Wang')]
    const key = await aPasskeyOf(person)
    const use = { purpose: 'factor', staffUid: person.uid } as const
    const options = await optionsFor(use)
    expect(options.allowCredentials).toMatchObject([{ id: key.credentialId }])
    expect(await authenticationOptions(RP, { ...use, staffUid: other.uid }, NOON)).toBeNull()
    const theirs = await aPasskeyOf(other)
    await expect(check(theirs.get(options), use)).rejects.toThrow('passkey.wrong')
    await expect(check(theirs.get(options, { userHandle: null }), use)).rejects.toThrow('passkey.wrong')
    const { challenge } = await optionsFor({ ...use, staffUid: other.uid })
    await expect(check(key.get(options, { challenge }), use)).rejects.toThrow('passkey.wrong')
    await expect(check(key.get(options, { userHandle: null }), use)).resolves.toMatchObject({
      staffUid: person.uid,
    })
  })

  it('need not say who holds it after a password, and must to confirm', async () => {
    const person = await aPerson('Lin')
    const key = await aPasskeyOf(person)
    const [factor, confirm] = (['factor', 'confirm'] as const).map((purpose) => ({
      purpose,
      staffUid: person.uid,
    }))
    const unverified = { userVerified: false }
    const used = await check(key.get(await optionsFor(factor!), unverified), factor!)
    expect(await transaction((db) => takePasskey(db, used, NOON))).toBeNull()
    expect(await transaction((db) => takePasskey(db, used, NOON))).toMatchObject({ key: 'passkey.over' })
    const options = await optionsFor(confirm!)
    await expect(check(key.get(options, unverified), confirm!)).rejects.toThrow('passkey.wrong')
    await expect(check(key.get(options), factor!)).rejects.toThrow('passkey.wrong')
    await expect(check(key.get(options), confirm!)).resolves.toMatchObject({ staffId: person.id })
  })

  it('does not count when it was removed meanwhile', async () => {
    const person = await aPerson('Lin')
    const key = await aPasskeyOf(person)
    const use = { purpose: 'confirm', staffUid: person.uid } as const
    const used = await check(key.get(await optionsFor(use)), use)
    await transaction((db) => db.delete(staffPasskeys).where(eq(staffPasskeys.uid, key.uid)))
    expect(await transaction((db) => takePasskey(db, used, NOON))).toMatchObject({ key: 'passkey.wrong' })
  })
})
