import { expect, test } from 'vitest'
import { connection, open, reading, useConnection } from '#db/client.ts'
import { signInLimits } from '#db/schema/sessions.ts'
import { transaction } from '#db/transaction.ts'
import { attemptKeys, type Attempt } from '#domain/sessions/attempt-keys.ts'
import { forgive, reserveAttempt, waitRefusal } from '#domain/sessions/limits.ts'
import { pruneSignInLimits } from '#domain/sessions/prune.ts'
import { NOON } from '#tests/asking.ts'
import { engine, useFreshDatabase } from '#tests/database.ts'

useFreshDatabase()

const [SECOND, HOUR, DAY] = [1000, 3_600_000, 86_400_000]
const OWNER = 'lin@example.org'
/** More than any limit allows: without waits there would be no end. */
const TOO_MANY = 1000

function password(address: string, more: { account?: string; device?: string } = {}): Attempt {
  const { account = OWNER, device = null } = more
  return { kind: 'password', account, address, device }
}

const reserve = (attempt: Attempt, at: number) => reserveAttempt(attemptKeys(attempt), NOON + at)
const succeed = (attempt: Attempt) => transaction((db) => forgive(db, attemptKeys(attempt)))

/** Attempts as soon as they are allowed. @returns how many were, from one instant until before another */
async function attack(attempt: Attempt, from: number, until: number): Promise<number> {
  let admitted = 0
  for (let at = from; at < until && admitted < TOO_MANY;) {
    const answer = await reserve(attempt, at)
    if (answer.allowed) admitted++
    else at += answer.seconds * SECOND
  }
  return admitted
}

/** The owner comes from a browser they know, and from a new one in another network. */
async function ownerGetsIn(at: number): Promise<void> {
  expect(await reserve(password('192.0.2.1', { device: 'own' }), at)).toEqual({ allowed: true, slowBy: 0 })
  const elsewhere = await reserve(password('198.51.100.77'), at)
  expect(elsewhere).toEqual({ allowed: true, slowBy: expect.any(Number) as number })
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
  for (let attempt = 0; attempt < 1000; attempt++) {
    if ((await reserve(password(`203.0.113.${attempt % 50}`), 0)).allowed) admitted++
  }
  expect(admitted).toBe(250)
  await ownerGetsIn(0)
  expect(await reserve(password('198.51.100.78'), 0)).toEqual({ allowed: true, slowBy: 8 * SECOND })
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

test('links are limited by network', async () => {
  expect(await attack({ kind: 'link', address: '192.0.2.1' }, 0, 1)).toBe(30)
  expect((await reserve({ kind: 'link', address: '192.0.2.2' }, 0)).allowed).toBe(true)
})

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

test('a success forgets the own failures of person and device, and the network’s only by one', async () => {
  const [atOffice, device] = [password('192.0.2.1'), password('192.0.2.1', { device: 'own' })]
  for (let one = 0; one < 29; one++)
    await reserve(password('192.0.2.1', { account: `${one}@example.org` }), 0)
  await reserve(atOffice, 0)
  expect((await reserve(password('192.0.2.1', { account: 'guest@example.org' }), 0)).allowed).toBe(false)
  await succeed(atOffice)
  // The wait stands; after it there is one attempt more before the next, longer one, as if nothing had been tried.
  expect((await reserve(atOffice, 0)).allowed).toBe(false)
  expect((await reserve(atOffice, SECOND)).allowed).toBe(true)
  expect(await reserve(atOffice, SECOND)).toEqual({ allowed: false, seconds: 1 })

  expect(await attack(device, 0, 1)).toBe(10)
  await succeed(device)
  expect(await attack(device, 0, 1)).toBe(10)
  const pair = password('192.0.2.9')
  expect(await attack(pair, 0, 1)).toBe(5)
  await succeed(pair)
  expect(await attack(pair, 0, 1)).toBe(5)
})

test('nobody’s success lets others in their network guess on: 40 who sign in rightly change nothing', async () => {
  for (let one = 0; one < 40; one++) {
    const colleague = password('192.0.2.1', { account: `${one}@example.org` })
    expect((await reserve(colleague, 0)).allowed).toBe(true)
    await succeed(colleague)
  }
  let guesses = 0
  for (; (await reserve(password('192.0.2.1', { account: `guess-${guesses}` }), 0)).allowed; guesses++) {
    if (guesses > TOO_MANY) break
  }
  expect(guesses).toBe(30)
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
