import { expect, test } from 'vitest'
import { headlineClass } from '#components/card/headline.ts'
import { focusClass } from '#components/picture/focus.ts'
import { listFormat } from '#i18n/lists.ts'
import { themeColor, themePath, themeStyles } from '#lib/theme.ts'

test('long headlines are set smaller, Han counted double', () => {
  expect(headlineClass('Six delta cities agree to trust one another’s welders')).toBeUndefined()
  expect(headlineClass('x'.repeat(81))).toBe('is-long')
  expect(headlineClass('x'.repeat(151))).toBe('is-very-long')
  expect(headlineClass('铸'.repeat(40))).toBeUndefined()
  expect(headlineClass('铸'.repeat(41))).toBe('is-long')
})

test('focal points fall on a grid of 5 by 5; the middle needs no class', () => {
  expect(focusClass({ focalX: 50, focalY: 50 })).toBeUndefined()
  expect(focusClass({ focalX: 55, focalY: 45 })).toBeUndefined()
  expect(focusClass({ focalX: 0, focalY: 100 })).toBe('focus-0-100')
  expect(focusClass({ focalX: 30, focalY: 12 })).toBe('focus-25-0')
  expect(focusClass({ focalX: -5, focalY: 400 })).toBe('focus-0-100')
})

test('lists read as the language writes them', () => {
  expect(listFormat(['A', 'B', 'C'], 'en').join('')).toBe('A, B and C')
  expect(listFormat(['甲', '乙', '丙'], 'zh').join('')).toBe('甲、乙和丙')
  expect(listFormat([], 'en')).toEqual([])
})

test('the address of a theme names its colour and its content', () => {
  const path = themePath('#9B2C1F')
  expect(path).toMatch(/^\/theme\/9b2c1f-[0-9a-f]{8}\.css$/)
  expect(themeColor(path.slice('/theme/'.length))).toBe('#9b2c1f')
  expect(themeColor('9b2c1f.css')).toBeNull()
  expect(themeColor('../secret-00000000.css')).toBeNull()
  expect(themeStyles('#9b2c1f')).toContain('--accent:var(--light,#9b2c1f) var(--dark,#')
})
