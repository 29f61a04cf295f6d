import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newRecoveryCode, readRecoveryCode } from '#domain/factors/recovery-form.ts'

const SIGNS = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
const position = fc.integer({ min: 0, max: 9 })
const signs = fc.string({ unit: fc.constantFrom(...SIGNS), minLength: 10, maxLength: 10 })

test('a new code begins with its position, and says nothing else about the next', () => {
  const codes = Array.from({ length: 500 }, (_, number) => newRecoveryCode(number % 10))
  codes.forEach((code, number) => {
    expect(code).toMatch(new RegExp(`^${number % 10}-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$`))
    expect(readRecoveryCode(code)).toEqual({ position: number % 10, text: code })
  })
  expect(new Set(codes.map((code) => code.slice(2))).size).toBe(500)
  // Of 5,000 signs each of the 32 comes.
  expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32)
})

test('however it is typed, it is the same code', () => {
  const between = fc.constantFrom('', ' ', '-', '\u3000', '–', '－', '\t')
  fc.assert(
    fc.property(position, signs, fc.infiniteStream(between), fc.boolean(), (number, text, fill, lower) => {
      const filled = [...`${number}${text}`].map((sign) => sign + fill.next().value).join('')
      expect(readRecoveryCode(lower ? filled.toLowerCase() : filled)).toEqual({
        position: number,
        text: `${number}-${text.slice(0, 5)}-${text.slice(5)}`,
      })
    }),
  )
})

test('letters that look like digits are those digits', () => {
  expect(readRecoveryCode('O-oiLl0-1OIL1')).toEqual({ position: 0, text: '0-01110-10111' })
  expect(readRecoveryCode('７－ＡＢＣＤＥ－ＦＧＨＪＫ')).toEqual({ position: 7, text: '7-ABCDE-FGHJK' })
})

test('what is no code is none', () => {
  for (const typed of [
    '',
    '287082',
    '7-ABCDE-FGHJ',
    '7-ABCDE-FGHJKM',
    'A-ABCDE-FGHJK',
    '7-ABCDU-FGHJK',
    '7.ABCDE.FGHJK',
  ]) {
    expect(readRecoveryCode(typed), typed).toBeNull()
  }
})
