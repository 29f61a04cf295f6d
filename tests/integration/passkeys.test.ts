import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { audit } from '#db/schema/journal.ts'
import { usedChallenges } from '#db/schema/sessions.ts'
import { roleRules, staffPasskeys, staffRecoveryCodes, staffRoles } from '#db/schema/staff.ts'
import { transaction } from '#db/transaction.ts'
import { stranger, type Actor } from '#domain/actor.ts'
import { CONFIRMED_FOR } from '#domain/confirmed.ts'
import { execute } from '#domain/execute.ts'
import { addPasskey } from '#domain/factors/add-passkey.ts'
import { readFactors } from '#domain/factors/desk.ts'
import { removePasskey } from '#domain/factors/remove-passkey.ts'
import { renamePasskey } from '#domain/factors/rename-passkey.ts'
import { VALID_FOR } from '#domain/passkeys/challenge.ts'
import { registrationOptions } from '#domain/passkeys/options.ts'
import { pruneChallenges, takeChallenge } from '#domain/passkeys/used-challenges.ts'
import { Forbidden, NotFound } from '#domain/refusal.ts'
import { beginSession } from '#domain/sessions/inside.ts'
import { lookUpSession } from '#domain/sessions/lookup.ts'
import { asking, NOON } from '#tests/asking.ts'
import { Authenticator } from '#tests/authenticator.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aPasskeyOf, aPerson, optionsFor, ORIGIN, RP, type Person } from '#tests/passkeys.ts'

const device = { address: '192.0.2.7', userAgent: 'Test' }
const add = ({ actor }: Pick<Person, 'actor'>, response: unknown, more: object = {}, later = 0) =>
  execute(addPasskey, { name: 'Laptop', response, origin: ORIGIN, ...more }, asking(later, { actor }))
const refused = (key: string) => ({ ok: false, refusal: { key } })
const passkeys = () => reading().select().from(staffPasskeys).orderBy(staffPasskeys.id)

describe('making a passkey', () => {
  useFreshDatabase()

  it('asks the browser for one that says who holds it, and names none of anybody else', async () => {
    const person = await aPerson('Lin')
    const first = await aPasskeyOf(person)
    await aPasskeyOf(await aPerson('Wang'))
    const options = await registrationOptions(person.actor, RP, NOON)
    expect(options).toMatchObject({
      rp: { id: 'news.example' },
      user: { id: Buffer.from(person.uid).toString('base64url'), name: 'lin@news.example' },
      attestation: 'none',
      authenticatorSelection: { userVerification: 'required', residentKey: 'preferred' },
      excludeCredentials: [{ id: first.credentialId, transports: ['internal'] }],
    })
  })

  it('keeps it, and gives ten recovery codes with the first', async () => {
    const person = await aPerson('Lin', { codes: false })
    const key = new Authenticator(ORIGIN)
    const made = await add(person, key.create(await registrationOptions(person.actor, RP, NOON)))
    expect(made).toMatchObject({ ok: true })
    const codes = made.ok ? made.result.recoveryCodes! : []
    expect(new Set(codes).size).toBe(10)
    expect(await reading().select().from(staffRecoveryCodes)).toHaveLength(10)
    expect(await passkeys()).toMatchObject([
      { staffId: person.id, name: 'Laptop', credentialId: key.credentialId, counter: 0, createdAt: NOON },
    ])
    const options = await registrationOptions(person.actor, RP, NOON)
    // Some authenticators vouch for themselves, asked or not.
    const second = new Authenticator(ORIGIN).create(options, { voucher: 'self' })
    // A form carries it as text.
    expect(await add(person, JSON.stringify(second))).toMatchObject({
      ok: true,
      result: { recoveryCodes: null },
    })
    const written = JSON.stringify(await reading().select().from(audit))
    for (const secret of [key.credentialId, ...codes]) expect(written).not.toContain(secret)
    expect(written).toContain('Laptop')
  })

  it('is open to somebody who must set up a factor first, not to strangers, and asks who they are', async () => {
    const person = await aPerson('Lin')
    const response = new Authenticator(ORIGIN).create(await registrationOptions(person.actor, RP, NOON))
    await expect(add({ actor: stranger }, response)).rejects.toThrow(Forbidden)
    await expect(registrationOptions(stranger, RP, NOON)).rejects.toThrow(Forbidden)
    const old: Actor = {
      ...person.actor,
      session: { ...person.actor.session!, confirmedAt: NOON - 3_600_000 },
    }
    expect(await add({ actor: old }, response)).toMatchObject(refused('confirm.needed'))
    const enrolling: Actor = { ...person.actor, session: { ...person.actor.session!, full: false } }
    expect(await add({ actor: enrolling }, response)).toMatchObject({ ok: true })
  })

  it('ends sign-ins elsewhere that wait for a factor to be set up: there is one now', async () => {
    const person = await aPerson('Lin')
    const begin = (stage: 'enrolment' | 'full') =>
      transaction((db) => beginSession(db, person, { stage, methods: ['password'], device, now: NOON }))
    const [here, elsewhere, working] = [
      await begin('enrolment'),
      await begin('enrolment'),
      await begin('full'),
    ]
    const session = { uid: here.uid, full: false, confirmedAt: NOON }
    await aPasskeyOf({ ...person, actor: { ...person.actor, session } })
    const standing = [here, elsewhere, working].map(
      async ({ token }) => (await lookUpSession(token, NOON)) !== null,
    )
    expect(await Promise.all(standing)).toEqual([true, false, true])
  })

  it.each([
    ['another site', { origin: 'https://news.example.evil.example' }],
    ['another port', { origin: 'https://news.example:8443' }],
    ['another host’s key', { rpId: 'evil.example' }],
    ['nobody being verified', { userVerified: false }],
    ['a use instead', { type: 'webauthn.get' }],
    ['a frame', { crossOrigin: true }],
    ['a challenge nobody gave', { challenge: 'AAAA' }],
    ['what its maker says of it', { voucher: 'maker' as const }],
  ])('is refused for %s', async (_why, twisted) => {
    const person = await aPerson('Lin')
    const response = new Authenticator(ORIGIN).create(
      await registrationOptions(person.actor, RP, NOON),
      twisted,
    )
    expect(await add(person, response)).toMatchObject(refused('passkey.wrong'))
    expect(await passkeys()).toEqual([])
  })

  it('is refused with a challenge for somebody or something else, too late, and again', async () => {
    const [person, other] = [await aPerson('Lin'), await aPerson('Wang')]
    const key = await aPasskeyOf(person)
    const fresh = () => new Authenticator(ORIGIN)
    const options = await registrationOptions(person.actor, RP, NOON)
    expect(await add(other, fresh().create(options))).toMatchObject(refused('passkey.wrong'))
    const { challenge } = await optionsFor({ purpose: 'factor', staffUid: person.uid })
    expect(await add(person, fresh().create(options, { challenge }))).toMatchObject(refused('passkey.wrong'))
    expect(await add(person, fresh().create(options), {}, VALID_FOR)).toMatchObject(refused('passkey.over'))
    expect(await add(person, fresh().create(options))).toMatchObject({ ok: true })
    expect(await add(person, fresh().create(options))).toMatchObject(refused('passkey.over'))
    const again = key.create(await registrationOptions(person.actor, RP, NOON + 1))
    expect(await add(person, again)).toMatchObject(refused('passkey.known'))
    expect(await passkeys()).toHaveLength(2)
  })

  it('is refused at a bare address, and beyond twenty', async () => {
    const person = await aPerson('Lin')
    const response = new Authenticator(ORIGIN).create(await registrationOptions(person.actor, RP, NOON))
    expect(await add(person, response, { origin: 'http://192.0.2.7:3000' })).toMatchObject(
      refused('passkey.address'),
    )
    for (let n = 0; n < 20; n++) await aPasskeyOf(person, `Key ${n}`)
    expect(await add(person, response)).toMatchObject(refused('passkey.many'))
  })

  it('refuses what is no response, with the field', async () => {
    const person = await aPerson('Lin')
    const { response, ...rest } = new Authenticator(ORIGIN).create(
      await registrationOptions(person.actor, RP, NOON),
    )
    const garbage = Buffer.from('garbage').toString('base64url')
    const malformed = [
      ...[undefined, null, 7, '', '{', 'null', '[]', '{}', [], {}, 'x'.repeat(100_000)],
      ...[
        rest,
        { ...rest, response: null },
        { ...rest, response: 'x' },
        { ...rest, type: 'password', response },
      ],
      { ...rest, id: 7, response },
      { ...rest, id: 'A'.repeat(1365), response },
      { ...rest, response: { ...response, attestationObject: 'A'.repeat(8193) } },
      { ...rest, response: { ...response, attestationObject: 'not base64url!' } },
      { ...rest, response: { ...response, transports: 'usb' } },
      { ...rest, response: { ...response, transports: ['x'.repeat(33)] } },
    ]
    for (const one of malformed) {
      const answer = await add(person, one)
      expect(answer, JSON.stringify(one)?.slice(0, 80)).toMatchObject(refused('input'))
      expect(answer.ok ? '' : answer.refusal.field).toMatch(/^response/)
    }
    const wrong = [
      { ...rest, id: 'AAAA', response },
      { ...rest, response: { ...response, attestationObject: garbage } },
      ...[garbage, 'AA', 'bnVsbA'].map((clientDataJSON) => ({
        ...rest,
        response: { ...response, clientDataJSON },
      })),
    ]
    for (const one of wrong) expect(await add(person, one)).toMatchObject(refused('passkey.wrong'))
    for (const name of ['', ' \n', 'x'.repeat(81)]) {
      const answer = await add(person, { ...rest, response }, { name })
      expect(answer).toMatchObject({ ok: false, refusal: { key: 'input', field: 'name' } })
    }
    expect(await passkeys()).toEqual([])
  })
})

describe('one’s own passkeys', () => {
  useFreshDatabase()

  it('are listed, renamed and removed by their owner alone', async () => {
    const [person, other] = [await aPerson('Lin'), await aPerson('Wang')]
    const { uid } = await aPasskeyOf(person)
    const by = ({ actor }: Person) => asking(0, { actor })
    await expect(execute(renamePasskey, { uid, name: 'Mine' }, by(other))).rejects.toThrow(NotFound)
    await expect(execute(removePasskey, { uid }, by(other))).rejects.toThrow(NotFound)
    expect(await readFactors(other.actor)).toMatchObject({ passkeys: [] })
    await expect(readFactors(stranger)).rejects.toThrow(Forbidden)
    expect(await execute(renamePasskey, { uid, name: ' 手机 ' }, by(person))).toMatchObject({ ok: true })
    expect((await readFactors(person.actor)).passkeys).toEqual([
      { uid, name: '手机', backedUp: false, createdAt: NOON, lastUsedAt: null },
    ])
    const late = asking(CONFIRMED_FOR, { actor: person.actor })
    expect(await execute(renamePasskey, { uid, name: 'x' }, late)).toMatchObject(refused('confirm.needed'))
    expect(await execute(removePasskey, { uid }, late)).toMatchObject(refused('confirm.needed'))
    for (const none of ['', 'x'.repeat(41), 'a\u0000b', '通行密钥', ' ']) {
      expect(await execute(removePasskey, { uid: none }, by(person))).toMatchObject(refused('input'))
      expect(await execute(renamePasskey, { uid: none, name: 'x' }, by(person))).toMatchObject(
        refused('input'),
      )
    }
    expect(await execute(removePasskey, { uid }, by(person))).toMatchObject({ ok: true })
    expect(await passkeys()).toEqual([])
  })

  it('keep the last where a role asks for a second factor', async () => {
    const person = await aPerson('Lin')
    const [first, second] = [await aPasskeyOf(person), await aPasskeyOf(person)]
    await transaction(async (db) => {
      await db.delete(roleRules).where(eq(roleRules.role, 'reporter'))
      await db.insert(roleRules).values({ role: 'reporter', secondFactor: true })
      await db.insert(staffRoles).values({ staffId: person.id, role: 'reporter' })
    })
    const remove = (uid: string) => execute(removePasskey, { uid }, asking(0, { actor: person.actor }))
    expect(await remove(first.uid)).toMatchObject({ ok: true })
    expect(await readFactors(person.actor)).toMatchObject({ required: true, removable: false })
    expect(await remove(second.uid)).toMatchObject(refused('factor.needed'))
    expect(await passkeys()).toMatchObject([{ uid: second.uid }])
  })
})

describe('challenges that were answered', () => {
  useFreshDatabase()

  it('are taken once, and forgotten when they could not be answered any more', async () => {
    const take = (challenge: string, now: number) => transaction((db) => takeChallenge(db, challenge, now))
    expect([await take('a', NOON), await take('a', NOON), await take('b', NOON + 1)]).toEqual([
      true,
      false,
      true,
    ])
    expect(await pruneChallenges(NOON + VALID_FOR)).toBe(0)
    expect(await pruneChallenges(NOON + VALID_FOR + 1)).toBe(1)
    expect(await reading().select().from(usedChallenges)).toMatchObject([{ at: NOON + 1 }])
  })
})
