import { Secret, URI, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { newTotpSecret, totpAddress, totpStep } from '#domain/factors/totp.ts'

const RFC_SECRET = Secret.fromLatin1('12345678901234567890').base32

// RFC 6238, appendix B, SHA-1; the last six of its eight digits.
const VECTORS = [
  { seconds: 59, code: '287082' },
  { seconds: 1_111_111_109, code: '081804' },
  { seconds: 1_111_111_111, code: '050471' },
  { seconds: 1_234_567_890, code: '005924' },
  { seconds: 2_000_000_000, code: '279037' },
  { seconds: 20_000_000_000, code: '353130' },
]

test.each(VECTORS)('takes $code at $seconds s, and one step around it', ({ seconds, code }) => {
  const step = Math.floor(seconds / 30)
  const at = (steps: number) => totpStep(RFC_SECRET, code, (seconds + steps * 30) * 1000)
  expect([-1, 0, 1].map(at)).toEqual([step, step, step])
  expect([-2, 2].map(at)).toEqual([null, null])
})

test('a code may be typed with blanks, a hyphen and full-width digits', () => {
  for (const typed of ['287082', ' 287 082 ', '287-082', '２８７０８２']) {
    expect(totpStep(RFC_SECRET, typed, 59_000), typed).toBe(1)
  }
})

test('what is no code is none', () => {
  for (const typed of ['', '28708', '2870820', '94287082', '28708x', '-287082e0', '287082\u0000']) {
    expect(totpStep(RFC_SECRET, typed, 59_000), typed).toBeNull()
  }
})

test('a secret has 160 bits, and is another each time', () => {
  const secrets = Array.from({ length: 20 }, newTotpSecret)
  for (const secret of secrets) expect(Secret.fromBase32(secret).bytes).toHaveLength(20)
  expect(new Set(secrets).size).toBe(20)
})

test('the address has all an app needs, and names with signs of their own come whole', () => {
  const address = totpAddress(RFC_SECRET, { site: '蓝湖日报: News & Views', email: 'chen+desk@example.org' })
  expect(address.startsWith('otpauth://totp/')).toBe(true)
  const read = URI.parse(address)
  expect(read).toBeInstanceOf(TOTP)
  expect(read).toMatchObject({
    issuer: '蓝湖日报 News & Views',
    label: 'chen+desk@example.org',
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
  })
  expect(read.secret.base32).toBe(RFC_SECRET)
})
