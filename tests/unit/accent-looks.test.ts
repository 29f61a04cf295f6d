import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { accentLooks, contrast, contrastText, LEAST_CONTRAST } from '#lib/accent.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

// Pairs everybody who tests contrasts knows, to two digits: https://webaim.org/resources/contrastchecker/
test.each([
  ['#ffffff', '#000000', 21],
  ['#ffffff', '#767676', 4.54],
  ['#ffffff', '#777777', 4.48],
  ['#ffffff', '#595959', 7],
  ['#ffffff', '#ff0000', 4],
  ['#ffffff', '#0000ff', 8.59],
  ['#ffffff', '#008000', 5.14],
  ['#000000', '#ffff00', 19.56],
])('the contrast of %s and %s is %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 1)
  expect(contrast(other, one)).toBe(contrast(one, other))
})

test('a colour that text can be read in passes, and is told no other', () => {
  expect(accentLooks('#9b2c1f')).toMatchObject({ nearest: null, light: { shown: '#9b2c1f' } })
})

test('one that cannot be read on light ground is told the nearest that can', () => {
  const { asChosen, nearest, light, dark } = accentLooks('#f0b429')
  expect(asChosen).toBeLessThan(LEAST_CONTRAST)
  expect(nearest).toBe(light.shown)
  expect(accentLooks(nearest!)).toMatchObject({ nearest: null, asChosen: light.contrast })
  expect(dark).toEqual({ shown: '#f0b429', contrast: contrast('#f0b429', '#242120') })
})

test('what has not passed is never rounded up to what has', () => {
  expect(contrastText(4.4999)).toBe('4.4')
  expect(contrastText(21)).toBe('21.0')
})

test('the preview has the papers and inks of the site', () => {
  const tokens = read('components/ui/tokens.css')
  const preview = read('components/admin/settings/settings.css')
  for (const name of ['paper', 'ink', 'line']) {
    const [, light, dark] = new RegExp(`--${name}: var\\(--light, (#\\w+)\\) var\\(--dark, (#\\w+)\\)`).exec(
      tokens,
    )!
    expect(preview).toMatch(new RegExp(`is-light \\{[^}]*--${name}: ${light};`))
    expect(preview).toMatch(new RegExp(`is-dark \\{[^}]*--${name}: ${dark};`))
  }
})
