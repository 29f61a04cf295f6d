import { expect, test } from 'vitest'
import { Busy, hashPassword, needsRehash, verifyPassword } from '#lib/argon2.ts'

const CHEAPER =
  '$argon2id$v=19$m=19456,t=2,p=1$mF1tb3LtpgO9LEO6e+/mUQ$sb/FN+8vDmdq2wlJPP+5f9H6oCJRwvMN8tnmwuqMZrY'

test('a hash is Argon2id at 46 MiB, salted, and takes its own password only', async () => {
  const [one, other] = [await hashPassword('正确的马电池订书钉'), await hashPassword('正确的马电池订书钉')]
  expect(one).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/)
  expect(other).not.toBe(one)
  expect(await verifyPassword(one, '正确的马电池订书钉')).toBe(true)
  expect(await verifyPassword(one, '正确的马电池订书钉 ')).toBe(false)
  expect(await verifyPassword(one, '')).toBe(false)
  expect([needsRehash(one), needsRehash(CHEAPER)]).toEqual([false, true])
})

test('the same characters in another spelling are the same password; look-alikes are not', async () => {
  const hash = await hashPassword('cafe\u0301 №2 zweite')
  expect(await verifyPassword(hash, 'caf\u00e9 №2 zweite')).toBe(true)
  expect(await verifyPassword(hash, 'caf\u00e9 No2 zweite')).toBe(false)
  expect(await verifyPassword(hash, 'caf\u00e9 №２ zweite')).toBe(false)
})

test('a long password counts to its last character', async () => {
  const long = '长'.repeat(127)
  const hash = await hashPassword(`${long}一`)
  expect(await verifyPassword(hash, `${long}二`)).toBe(false)
  expect(await verifyPassword(hash, `${long}一`)).toBe(true)
})

test('nobody has no password', async () => {
  expect(await verifyPassword(null, '')).toBe(false)
  expect(await verifyPassword(null, 'anything at all')).toBe(false)
})

test('more than can wait is sent away, and what waits is done', async () => {
  const asked = await Promise.allSettled(Array.from({ length: 60 }, async () => verifyPassword(null, 'x')))
  const sentAway = asked.filter((one) => one.status === 'rejected')
  expect(sentAway).toHaveLength(60 - 52)
  for (const { reason } of sentAway) expect(reason).toBeInstanceOf(Busy)
})
