import { expect, test } from 'vitest'
import fc from 'fast-check'
import { contrast, readableAccents } from '#lib/accent.ts'

const color = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`)

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(contrast('#9b2c1f', '#9b2c1f')).toBe(1)
})

test('every colour becomes readable on the paper of both schemes', () => {
  fc.assert(
    fc.property(color, (accent) => {
      const { light, dark } = readableAccents(accent)
      for (const paper of ['#fdfcf9', '#f3efe6']) expect(contrast(light, paper)).toBeGreaterThanOrEqual(4.5)
      for (const paper of ['#151413', '#242120']) expect(contrast(dark, paper)).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

test('a colour that can be read stays as it is', () => {
  expect(readableAccents('#9b2c1f').light).toBe('#9b2c1f')
  expect(readableAccents('#f0b429').dark).toBe('#f0b429')
})

test('hue is kept: a red stays a red, a blue a blue', () => {
  const [red, blue] = [readableAccents('#9b2c1f').dark, readableAccents('#00008b').dark]
  const parts = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16))
  expect(Math.max(...parts(red))).toBe(parts(red)[0])
  expect(Math.max(...parts(blue))).toBe(parts(blue)[2])
})
