import { describe, expect, it } from 'vitest'
import { isWithin, moved, placeOf, stepFrom, type Branch } from '#components/admin/sections/arrange.ts'

/** News (Steel (Scrap), Coal), Trade, as the tree is read. */
const rows: Branch[] = [
  { id: 1, parentId: null, depth: 0 },
  { id: 2, parentId: 1, depth: 1 },
  { id: 3, parentId: 2, depth: 2 },
  { id: 4, parentId: 1, depth: 1 },
  { id: 5, parentId: null, depth: 0 },
]
const shape = (of: readonly Branch[]) => of.map(({ id, depth }) => '-'.repeat(depth) + id).join(' ')

describe('the tree of sections', () => {
  it('takes a section with all below it into, before and after another one', () => {
    expect(shape(rows)).toBe('1 -2 --3 -4 5')
    expect(shape(moved(rows, 2, { parentId: 5, after: null }))).toBe('1 -4 5 -2 --3')
    expect(shape(moved(rows, 2, { parentId: null, after: null }))).toBe('2 -3 1 -4 5')
    expect(shape(moved(rows, 2, { parentId: 1, after: 4 }))).toBe('1 -4 -2 --3 5')
    expect(shape(moved(rows, 5, { parentId: 2, after: 3 }))).toBe('1 -2 --3 --5 -4')
  })

  it('takes none into itself or what is below it', () => {
    expect(shape(moved(rows, 1, { parentId: 3, after: null }))).toBe(shape(rows))
    expect(shape(moved(rows, 1, { parentId: 1, after: null }))).toBe(shape(rows))
    expect([1, 2, 3].map((id) => isWithin(rows, id, 1))).toEqual([true, true, true])
    expect([4, 5, null].map((id) => isWithin(rows, id, 2))).toEqual([false, false, false])
  })

  it('is walked step by step, and says where there is no further step', () => {
    expect(placeOf(rows, 4)).toEqual({ parentId: 1, after: 2 })
    expect(stepFrom(rows, 4, 'up')).toEqual({ parentId: 1, after: null })
    expect(stepFrom(rows, 4, 'down')).toBeNull()
    expect(stepFrom(rows, 4, 'out')).toEqual({ parentId: null, after: 1 })
    expect(stepFrom(rows, 4, 'in')).toEqual({ parentId: 2, after: 3 })
    expect(stepFrom(rows, 1, 'up')).toBeNull()
    expect(stepFrom(rows, 1, 'down')).toEqual({ parentId: null, after: 5 })
    expect(stepFrom(rows, 1, 'out')).toBeNull()
    expect(stepFrom(rows, 2, 'in')).toBeNull()
  })

  it('comes back to where it was, step by step the other way', () => {
    const step = (of: readonly Branch[], id: number, by: 'up' | 'down' | 'out' | 'in') =>
      moved(of, id, stepFrom(of, id, by)!)
    expect(shape(step(step(rows, 4, 'up'), 4, 'down'))).toBe(shape(rows))
    expect(shape(step(step(rows, 4, 'in'), 4, 'out'))).toBe(shape(rows))
  })
})
