import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canMove,
  dropped,
  itemsOf,
  moved,
  rowsOf,
  without,
  type MenuRow,
  type Spot,
} from '#components/admin/menus/rows.ts'

/** `a(bc)d`: b and c stand below a. */
function menu(text: string): MenuRow[] {
  let depth: 0 | 1 = 0
  const rows: MenuRow[] = []
  for (const sign of text) {
    if (sign === '(') depth = 1
    else if (sign === ')') depth = 0
    else rows.push({ key: sign, depth, link: { kind: 'front', label: sign } })
  }
  return rows
}
function told(rows: readonly MenuRow[]): string {
  return itemsOf(rows)
    .map(
      ({ link, children }) =>
        `${link.label}${children.length ? `(${children.map((one) => one.label).join('')})` : ''}`,
    )
    .join('')
}

describe('a line of a menu', () => {
  it.each([
    ['a(b)c', 'c', 'up', 'ca(b)'],
    ['a(b)c', 'a', 'down', 'ca(b)'],
    ['a(bc)d', 'c', 'up', 'a(cb)d'],
    ['ab(c)', 'c', 'up', 'a(c)b'],
    ['a(b)c', 'b', 'down', 'ac(b)'],
    ['a(b)c', 'c', 'in', 'a(bc)'],
    ['ab(c)d', 'b', 'in', 'a(bc)d'],
    ['a(bc)d', 'b', 'out', 'a(c)bd'],
    ['a(b)', 'b', 'up', 'a(b)'],
    ['ab', 'a', 'in', 'ab'],
    ['ab', 'b', 'down', 'ab'],
  ] as const)('of %s: %s goes %s: %s', (from, key, to, after) => {
    expect(told(moved(menu(from), key, to))).toBe(after)
  })

  it.each([
    ['a(b)c', 'c', 'a', 'before', 'ca(b)'],
    ['a(b)c', 'a', 'c', 'after', 'ca(b)'],
    ['a(b)c', 'c', 'a', 'into', 'a(cb)'],
    ['a(b)c', 'c', 'b', 'after', 'a(bc)'],
    ['a(b)c(d)', 'a', 'c', 'into', 'c(abd)'],
    ['a(b)c', 'a', 'b', 'after', 'a(b)c'],
    ['a(b)c', 'b', 'a', 'before', 'bac'],
  ] as const)('of %s: %s dropped on %s, %s: %s', (from, key, on, spot, after) => {
    expect(told(dropped(menu(from), key, on, spot))).toBe(after)
  })

  it('leaves what stood below it in its place when it is removed', () => {
    expect(told(without(menu('a(bc)d'), 'a'))).toBe('bcd')
    expect(told(without(menu('ab(c)'), 'b'))).toBe('ac')
    expect(told(without(menu('a(bc)'), 'b'))).toBe('a(c)')
  })

  it('is never lost or doubled, wherever it goes, and nothing stands below nothing', () => {
    const depths = fc.array(fc.constantFrom(0 as const, 1 as const), { minLength: 1, maxLength: 8 })
    const steps = fc.array(
      fc.tuple(fc.nat(7), fc.nat(7), fc.constantFrom('up', 'down', 'in', 'out', 'before', 'into', 'after')),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(depths, steps, (given, moves) => {
        let number = 0
        let rows: MenuRow[] = given.map((depth, at) => ({
          ...{ key: `k${at}`, depth: at === 0 ? 0 : depth, link: { kind: 'front', label: `k${at}` } },
        }))
        const keys = rows.map(({ key }) => key).sort()
        for (const [one, other, step] of moves) {
          const [key, on] = [rows[one % rows.length]!.key, rows[other % rows.length]!.key]
          if (step === 'up' || step === 'down' || step === 'in' || step === 'out') {
            const before = told(rows)
            const could = canMove(rows, key, step)
            rows = moved(rows, key, step)
            expect(told(rows) !== before).toBe(could)
          } else rows = dropped(rows, key, on, step satisfies Spot)
          expect(rows.map((row) => row.key).sort()).toEqual(keys)
          expect(rows[0]!.depth).toBe(0)
          expect(told(rowsOf(itemsOf(rows), () => `n${++number}`))).toBe(told(rows))
        }
      }),
    )
  })
})
