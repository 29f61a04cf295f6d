import { expect, test } from 'vitest'
import { reading } from '#db/client.ts'
import { signInLimits } from '#db/schema/sessions.ts'
import { attempt } from '#domain/sessions/attempt.ts'
import type { Attempt } from '#domain/sessions/attempt-keys.ts'
import { Busy } from '#lib/in-turn.ts'
import { NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { attack, OWNER, password, reserve, TOO_MANY } from '#tests/guessing.ts'

useFreshDatabase()

const [SECOND, QUARTER, DAY] = [1000, 900_000, 86_400_000]

const rows = () => reading().select().from(signInLimits).orderBy(signInLimits.key)
/** One of many who try another account each, all from the same network. */
const guessOf = (number: number, at: number) =>
  reserve(password('192.0.2.1', { account: `guess-${number}@example.org` }), at)

/** Somebody whose attempt is looked at and right. @param meanwhile what happens while it is looked at */
async function succeed(tried: Attempt, at: number, meanwhile = () => Promise.resolve()): Promise<void> {
  const right = async () => {
    await meanwhile()
    return { ok: true as const, result: null }
  }
  expect(await attempt(tried, NOON + at, right)).toEqual({ ok: true, result: null })
}

test('a success forgets the own failures of person and device; in the network it leaves no trace', async () => {
  const [atOffice, device] = [password('192.0.2.1'), password('192.0.2.1', { device: 'own' })]
  const guest = password('192.0.2.1', { account: 'guest@example.org' })
  for (let one = 0; one < 29; one++)
    await reserve(password('192.0.2.1', { account: `${one}@example.org` }), 0)
  await succeed(atOffice, 0, async () => expect((await reserve(guest, 0)).allowed).toBe(false))
  // There is one attempt more before the first wait, as if nothing had been tried.
  expect((await reserve(guest, 0)).allowed).toBe(true)
  expect(await reserve(guest, 0)).toEqual({ allowed: false, seconds: 1 })

  expect(await attack(device, 0, 1)).toBe(10)
  await succeed(device, SECOND)
  expect(await attack(device, SECOND, SECOND + 1)).toBe(10)
  const pair = password('192.0.2.9')
  expect(await attack(pair, 0, 1)).toBe(5)
  await succeed(pair, SECOND)
  expect(await attack(pair, SECOND, SECOND + 1)).toBe(5)
})

test('a network that an attacker has left is free again, though colleagues sign in there all the time', async () => {
  const stranger = (at: number) => reserve(password('192.0.2.1', { account: `at-${at}@example.org` }), at)
  let left = 0
  for (let made = 0; made < 40;) {
    const answer = await stranger(left)
    if (answer.allowed) made++
    else left += answer.seconds * SECOND
  }
  expect(await stranger(left)).toEqual({ allowed: false, seconds: QUARTER / SECOND })
  const free = left + QUARTER
  for (let at = free; at < free + 2 * DAY; at += QUARTER) {
    await succeed(password('192.0.2.1', { account: `colleague-${at}@example.org` }), at)
  }
  let guesses = 0
  while (guesses < TOO_MANY && (await guessOf(guesses, free + 2 * DAY)).allowed) guesses++
  expect(guesses).toBe(30)
})

test('failures that come while somebody signs in rightly stay, with their waits', async () => {
  for (let one = 0; one < 29; one++) await guessOf(one, 0)
  await succeed(password('192.0.2.1', { account: 'colleague@example.org' }), 0, async () => {
    expect((await guessOf(29, SECOND)).allowed).toBe(true)
  })
  // The thirty-first of the network, when it was made; two seconds.
  expect(await guessOf(30, SECOND)).toEqual({ allowed: false, seconds: 2 })
  expect((await guessOf(30, 3 * SECOND)).allowed).toBe(true)
  // Without the colleague's it is the thirty-first again.
  expect(await guessOf(31, 3 * SECOND)).toEqual({ allowed: false, seconds: 2 })
})

test.each([
  password('192.0.2.1'),
  password('192.0.2.1', { device: 'own' }),
  { kind: 'code', account: OWNER, device: null },
  { kind: 'reset', account: OWNER, address: '192.0.2.1' },
  { kind: 'passkey', address: '192.0.2.1' },
] satisfies Attempt[])('what breaks off is taken back, and only that: %o', async (tried) => {
  await reserve(tried, 0)
  const before = await rows()
  const fault = new Busy('hashing')
  await expect(attempt(tried, NOON + 1, () => Promise.reject(fault))).rejects.toBe(fault)
  expect(await rows()).toEqual(before)
})

test('nobody’s success lets others in their network guess on: 40 who sign in rightly change nothing', async () => {
  for (let one = 0; one < 40; one++) {
    const colleague = password('192.0.2.1', { account: `${one}@example.org` })
    await succeed(colleague, 0)
  }
  let guesses = 0
  while (guesses < TOO_MANY && (await guessOf(guesses, 0)).allowed) guesses++
  expect(guesses).toBe(30)
})
