import { expect, test } from 'vitest'
import { connection, open, reading, useConnection } from '#db/client.ts'
import { signInLimits } from '#db/schema/sessions.ts'
import type { Attempt } from '#domain/sessions/attempt-keys.ts'
import { waitRefusal } from '#domain/sessions/limits.ts'
import { pruneSignInLimits } from '#domain/sessions/prune.ts'
import { NOON } from '#tests/asking.ts'
import { engine, useFreshDatabase } from '#tests/database.ts'
import { attack, OWNER, password, reserve, TOO_MANY } from '#tests/guessing.ts'

useFreshDatabase()

const [SECOND, HOUR, DAY] = [1000, 3_600_000, 86_400_000]
/** The owner comes from a browser they know, and from a new one in another network. */
async function ownerGetsIn(at: number): Promise<void> {
  expect(await reserve(password('192.0.2.1', { device: 'own' }), at)).toMatchObject({
    allowed: true,
    slowBy: 0,
  })
  const elsewhere = await reserve(password('198.51.100.77'), at)
  expect(elsewhere).toMatchObject({ allowed: true, slowBy: expect.any(Number) as number })
  if (elsewhere.allowed) expect(elsewhere.slowBy).toBeLessThanOrEqual(8 * SECOND)
}

test('1,000 wrong passwords from one network: 14 are looked at, and the owner gets in at once', async () => {
  let admitted = 0
  for (let second = 0; second < 1000; second++) {
    if ((await reserve(password('192.0.2.1'), second * SECOND)).allowed) admitted++
  }
  // Five within the first seconds, and nine after 1, 2, 4 … 256 seconds of waiting.
  expect(admitted).toBe(14)
  await ownerGetsIn(1000 * SECOND)
})

test('1,000 wrong passwords from 50 networks: 5 of each are looked at, and the owner gets in at once', async () => {
  let admitted = 0
  for (let one = 0; one < 1000; one++) {
    if ((await reserve(password(`203.0.113.${one % 50}`), 0)).allowed) admitted++
  }
  expect(admitted).toBe(250)
  await ownerGetsIn(0)
  expect(await reserve(password('198.51.100.78'), 0)).toMatchObject({ allowed: true, slowBy: 8 * SECOND })
})

test('a day of guessing from one network: 109 attempts, then 96 a day; three networks have three times as many', async () => {
  expect(await attack(password('192.0.2.1'), 0, DAY)).toBe(109)
  expect(await attack(password('192.0.2.1'), DAY, 2 * DAY)).toBe(96)
  let admitted = 0
  for (const address of ['192.0.2.2', '192.0.2.3', '2001:db8:1::1']) {
    admitted += await attack(password(address), 0, DAY)
  }
  expect(admitted).toBe(3 * 109)
})

test('one network that tries everybody: 134 attempts on the first day, however many accounts', async () => {
  let admitted = 0
  for (let at = 0; at < DAY && admitted < TOO_MANY;) {
    const answer = await reserve(password('192.0.2.1', { account: `somebody-${admitted}@example.org` }), at)
    if (answer.allowed) admitted++
    else at += answer.seconds * SECOND
  }
  expect(admitted).toBe(134)
  // One row for the network, two for each account: so much, and no more, can a network write in a day.
  expect(await reading().$count(signInLimits)).toBe(1 + 2 * 134)
})

test('an IPv6 site is one network, however many it is divided into', async () => {
  let admitted = 0
  for (let subnet = 0; subnet < 50; subnet++) {
    if ((await reserve(password(`2001:db8:7:${subnet.toString(16)}::1`), 0)).allowed) admitted++
  }
  expect(admitted).toBe(5)
})

test('codes are counted for the account, from wherever they come: 39 on the first day', async () => {
  const code: Attempt = { kind: 'code', account: OWNER, device: null }
  expect(await attack(code, 0, DAY)).toBe(39)
  expect((await reserve({ ...code, device: 'own' }, DAY - 1)).allowed).toBe(true)
  expect((await reserve({ ...code, kind: 'confirm' }, DAY - 1)).allowed).toBe(true)
  expect(
    (await reserve({ kind: 'recovery', account: OWNER, address: '192.0.2.1', device: null }, DAY - 1))
      .allowed,
  ).toBe(true)
})

test('three mails an hour to one account, from wherever they are asked for', async () => {
  const reset = (last: number): Attempt => ({ kind: 'reset', account: OWNER, address: `192.0.2.${last}` })
  const answers = await Promise.all([1, 2, 3, 4, 5].map((last) => reserve(reset(last), 0)))
  expect(answers.filter(({ allowed }) => allowed)).toHaveLength(3)
  expect(await reserve(reset(6), HOUR - 1)).toEqual({ allowed: false, seconds: 1 })
  expect((await reserve(reset(6), HOUR)).allowed).toBe(true)
})

test.each(['link', 'passkey'] as const)(
  'of a %s, which nobody can guess, a network has a hundred, then one in ten seconds',
  async (kind) => {
    const tried: Attempt = { kind, address: '192.0.2.1' }
    expect(await attack(tried, 0, 1)).toBe(100)
    // After waits of 1, 2, 4 and 8 seconds.
    expect(await attack(tried, SECOND, 76 * SECOND)).toBe(10)
    expect(await reserve(tried, 76 * SECOND)).toEqual({ allowed: false, seconds: 9 })
    expect((await reserve(tried, 85 * SECOND)).allowed).toBe(true)
    expect((await reserve({ ...tried, address: '192.0.2.2' }, 76 * SECOND)).allowed).toBe(true)
    expect(await reading().$count(signInLimits)).toBe(2)
  },
)

test('of fifty attempts at one moment no more come through than are free', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => reserve(password('192.0.2.1'), 0)))
  expect(answers.filter(({ allowed }) => allowed)).toHaveLength(5)
})

test('what is refused writes nothing and makes nobody wait longer', async () => {
  await attack(password('192.0.2.1'), 0, 1)
  const before = await reading().select().from(signInLimits)
  expect(await reserve(password('192.0.2.1'), 1)).toEqual({ allowed: false, seconds: 1 })
  expect(await reading().select().from(signInLimits)).toEqual(before)
})

test('an account that is nobody’s has the same limits', async () => {
  const nobody = password('192.0.2.1', { account: 'no-such-person@example.org' })
  expect(await attack(nobody, 0, DAY)).toBe(109)
})

test('limits outlive the process', async () => {
  await attack(password('192.0.2.1'), 0, 1)
  await reopen()
  expect(await reserve(password('192.0.2.1'), 0)).toEqual({ allowed: false, seconds: 1 })
  expect((await reserve(password('192.0.2.2'), 0)).allowed).toBe(true)
})

test('no e-mail and no address is kept', async () => {
  await reserve(password('192.0.2.1'), 0)
  await reserve({ kind: 'reset', account: OWNER, address: '192.0.2.1' }, 0)
  const kept = JSON.stringify(await reading().select().from(signInLimits))
  expect(kept).not.toMatch(/lin|example|192/)
  expect(await reading().$count(signInLimits)).toBe(5)
})

test('what is forgotten is deleted, and nothing else', async () => {
  await reserve(password('192.0.2.1'), 0)
  await reserve(password('192.0.2.2'), 1)
  expect(await pruneSignInLimits(NOON + DAY)).toBe(0)
  // The account's own row has been touched since.
  expect(await pruneSignInLimits(NOON + DAY + 1)).toBe(2)
  expect(await pruneSignInLimits(NOON + DAY + 2)).toBe(3)
  expect(await reading().$count(signInLimits)).toBe(0)
})

test('says how long in words people read', () => {
  expect(waitRefusal(90)).toEqual({ key: 'signIn.wait', params: { seconds: 90 } })
  expect(waitRefusal(91)).toEqual({ key: 'signIn.waitMinutes', params: { minutes: 2 } })
  expect(waitRefusal(900)).toEqual({ key: 'signIn.waitMinutes', params: { minutes: 15 } })
})

/** Closes the database and opens it again; PGlite lives in this process and gets a new connection object. */
async function reopen(): Promise<void> {
  const before = connection()
  if (engine === 'postgres') return useConnection({ ...before })
  useConnection(undefined)
  await before.close()
  useConnection(open(`file:${process.env.DATA_DIR}/masthead.db`))
}
