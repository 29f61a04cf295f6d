import { expect, test } from 'vitest'
import { isChallenge, makeChallenge, VALID_FOR, type Asked } from '#domain/passkeys/challenge.ts'
import { relyingParty } from '#domain/passkeys/relying-party.ts'

const NOW = Date.UTC(2026, 10, 20, 4)
const secret = 'ab'.repeat(32)
const asked: Asked = { purpose: 'factor', staffUid: 'one' }

test('a challenge is good for what and whom it was made for, and no other', () => {
  const challenge = makeChallenge(asked, NOW, secret)
  expect(challenge).toMatch(/^[\w-]{72}$/)
  expect(makeChallenge(asked, NOW, secret)).not.toBe(challenge)
  expect(isChallenge(challenge, asked, NOW, secret)).toBe(true)
  const others: Asked[] = [
    { purpose: 'sign-in' },
    { purpose: 'confirm', staffUid: 'one' },
    { purpose: 'register', staffUid: 'one' },
    { purpose: 'factor', staffUid: 'two' },
    { purpose: 'factor', staffUid: '' },
  ]
  for (const other of others) expect(isChallenge(challenge, other, NOW, secret)).toBe(false)
  expect(isChallenge(challenge, asked, NOW, 'cd'.repeat(32))).toBe(false)
})

test('a challenge runs out after five minutes', () => {
  const challenge = makeChallenge(asked, NOW, secret)
  expect(isChallenge(challenge, asked, NOW + VALID_FOR - 1, secret)).toBe(true)
  expect(isChallenge(challenge, asked, NOW + VALID_FOR, secret)).toBe('over')
  expect(VALID_FOR).toBe(5 * 60_000)
})

test('no other text is a challenge: changed, cut, longer, or the same bytes written otherwise', () => {
  const challenge = makeChallenge(asked, NOW, secret)
  const bytes = Buffer.from(challenge, 'base64url')
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes)
    changed[at]! ^= 1
    expect(isChallenge(changed.toString('base64url'), asked, NOW, secret), `byte ${at}`).toBe(false)
  }
  for (const text of [
    '',
    'x',
    '通行密钥',
    challenge.slice(0, -1),
    `${challenge}A`,
    `${challenge}=`,
    ` ${challenge}`,
  ]) {
    expect(isChallenge(text, asked, NOW, secret), text).toBe(false)
  }
})

test.each([
  ['https://news.example', 'news.example'],
  ['https://desk.news.example:8443', 'desk.news.example'],
  ['http://localhost:3000', 'localhost'],
  ['http://news.localhost:3000', 'news.localhost'],
  ['https://xn--fiqs8s.example', 'xn--fiqs8s.example'],
])('%s has passkeys, of %s', (origin, id) => {
  expect(relyingParty(origin)).toEqual({ id, origin, name: id })
})

test.each([
  ['http://news.example'],
  ['https://192.0.2.7'],
  ['https://127.1'],
  ['http://127.0.0.1:3000'],
  ['https://[2001:db8::1]:8443'],
  ['https://news.example/'],
  ['https://news.example/admin'],
  ['https://NEWS.example'],
  ['https://user@news.example'],
  ['file:///etc'],
  ['null'],
  [''],
])('%s has none', (origin) => {
  expect(relyingParty(origin)).toBeNull()
})
