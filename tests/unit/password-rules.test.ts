import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonPasswords } from '#domain/staff/common-passwords.ts'
import { passwordProblem } from '#domain/staff/password-rules.ts'

const common = await commonPasswords()
const keyOf = (password: string, names: string[] = []) =>
  passwordProblem(password, { names, common })?.key ?? null

/** A password nobody's list has, and no name. */
const good = fc
  .string({ unit: 'binary', minLength: 8, maxLength: 100 })
  .map((text) => text.toWellFormed())
  .filter((text) => [...text.normalize('NFC')].length >= 8 && !common.has(text.toLowerCase()))

describe('a password', () => {
  it('has 8 to 128 characters, whatever they are', () => {
    expect(keyOf('')).toBe('password.tooShort')
    expect(keyOf('7kQ!x9_')).toBe('password.tooShort')
    expect(keyOf('7kQ!x9_z')).toBeNull()
    expect(keyOf(' '.repeat(8))).toBeNull()
    expect(keyOf('蓝湖新闻编辑部门')).toBeNull()
    expect(keyOf('长'.repeat(128))).toBeNull()
    expect(keyOf('长'.repeat(129))).toBe('password.tooLong')
    fc.assert(
      fc.property(good, (password) => {
        expect(keyOf(password)).toBeNull()
      }),
    )
  })

  it('is counted in characters, not in the units or the spelling they come in', () => {
    expect(keyOf('😀'.repeat(7))).toBe('password.tooShort')
    expect(keyOf('😀'.repeat(8))).toBeNull()
    expect(keyOf('😀'.repeat(128))).toBeNull()
    expect(keyOf('e\u0301'.repeat(7))).toBe('password.tooShort')
    expect(keyOf('e\u0301'.repeat(128))).toBeNull()
  })

  it('is not one of the list, in whatever case', () => {
    expect(common.size).toBeGreaterThan(15_000)
    expect(keyOf('password')).toBe('password.common')
    expect(keyOf('PaSsWoRd')).toBe('password.common')
    expect(keyOf('1qaz2wsx')).toBe('password.common')
    expect(keyOf('password ')).toBeNull()
    fc.assert(
      fc.property(fc.constantFrom(...common), fc.infiniteStream(fc.boolean()), (word, upper) => {
        const typed = [...word].map((one) => (upper.next().value ? one.toUpperCase() : one)).join('')
        expect(keyOf(typed)).toBe('password.common')
      }),
    )
  })

  it('contains no name, wherever, in whatever case and with whatever blanks', () => {
    const names = ['Lanhu Daily', '蓝湖日报', 'chenwei', '陈伟']
    expect(keyOf('xlanhudaily7', names)).toBe('password.containsName')
    expect(keyOf('LANHU  DAILY!', names)).toBe('password.containsName')
    expect(keyOf('我爱蓝湖日报2026', names)).toBe('password.containsName')
    expect(keyOf('2026ChenWei', names)).toBe('password.containsName')
    expect(keyOf('２０２６ＣｈｅｎＷｅｉ', names)).toBe('password.containsName')
    expect(keyOf('陈 伟的密码是它', names)).toBe('password.containsName')
    expect(keyOf('lanhu weekly 7', names)).toBeNull()
    expect(passwordProblem('LANHU  DAILY!', { names, common })).toEqual({
      key: 'password.containsName',
      params: { name: 'Lanhu Daily' },
      field: 'password',
    })
    fc.assert(
      fc.property(good, good, (before, after) => {
        const typed = `${before.slice(0, 40)}ChenWei${after.slice(0, 40)}`.toWellFormed()
        expect(keyOf(typed, names)).toBe('password.containsName')
      }),
    )
  })

  it('may contain what is too short to be told from chance', () => {
    expect(keyOf('an unlikely sentence', ['an', 'Ann', '', ' '])).toBeNull()
    expect(keyOf('一个很长的句子啊', ['一'])).toBeNull()
  })
})
