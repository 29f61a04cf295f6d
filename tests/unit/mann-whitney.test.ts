import { expect, test } from 'vitest'
import { mannWhitney } from '../../bench/mann-whitney.ts'

const made = (count: number, of: (at: number) => number) => Array.from({ length: count }, (_, at) => of(at))
const fourTimes = (values: number[]) => [...values, ...values, ...values, ...values]

/** Expected: scipy.stats.mannwhitneyu of SciPy, method 'asymptotic'. */
test.each([
  ['shifted', made(40, (at) => at + 1), made(40, (at) => at + 7.5), 0.021735],
  ['tied', fourTimes([1, 1, 2, 2, 3, 3, 3, 4, 5, 5]), fourTimes([2, 2, 3, 3, 4, 4, 4, 5, 6, 6]), 0.003763],
  ['mixed', made(30, (at) => (at * 37) % 101), made(45, (at) => (at * 53 + 7) % 97), 0.71307],
  ['stretched', made(200, (at) => 10 + at), made(200, (at) => 12.5 + at * 1.2), 0.001252],
] as const)('samples that are %s', (_, a, b, p) => {
  expect(mannWhitney(a, b)).toBeCloseTo(p, 5)
  expect(mannWhitney(b, a)).toBeCloseTo(p, 5)
})

test('the same values are not different, and quite other ones are', () => {
  expect(mannWhitney([3, 3, 3], [3, 3])).toBe(1)
  const values = made(200, (at) => at)
  expect(mannWhitney(values, values)).toBeCloseTo(1, 6)
  expect(
    mannWhitney(
      values,
      values.map((value) => value + 200),
    ),
  ).toBeLessThan(1e-6)
})
