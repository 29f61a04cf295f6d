import { describe, expect, it } from 'vitest'
import { areEqual, inSpot, move, positionOf, put, remove, time } from '#components/admin/front/arrangement.ts'
import type { Placed, Spot } from '#components/admin/front/types.ts'

const LEAD = { area: 'lead', sectionId: null } satisfies Spot
const ROW = { area: 'second', sectionId: null } satisfies Spot
const article = (uid: string) => ({
  ...{ uid, headline: uid, state: 'live' as const, publishesAt: null, expiresAt: null },
})
const placed = (uid: string, spot: Spot): Placed => ({
  ...article(uid),
  ...spot,
  ...{ startsAt: null, endsAt: null, warnings: [], placed: { at: 1, by: 'Lin Yue' } },
})
const board = [placed('a', LEAD), placed('b', ROW), placed('c', ROW), placed('d', ROW)]
const uids = (arranged: readonly Placed[], spot: Spot) => inSpot(arranged, spot).map(({ uid }) => uid)

describe('arranging a front page', () => {
  it('puts in where it is told, and no further than the end', () => {
    expect(uids(put(board, article('x'), ROW, 2), ROW)).toEqual(['b', 'x', 'c', 'd'])
    expect(uids(put(board, article('x'), ROW, 50), ROW)).toEqual(['b', 'c', 'd', 'x'])
    expect(uids(put(board, article('x'), ROW, 0), ROW)).toEqual(['x', 'b', 'c', 'd'])
  })

  it('moves up, down and elsewhere; what goes elsewhere is placed anew, without its times', () => {
    expect(uids(move(board, board[3]!, ROW, 1), ROW)).toEqual(['d', 'b', 'c'])
    expect(uids(move(board, board[1]!, ROW, 2), ROW)).toEqual(['c', 'b', 'd'])
    const timed = time(board, board[1]!, { startsAt: 3, endsAt: 5 })
    const moved = move(timed, timed[1]!, LEAD, 1)
    expect([uids(moved, LEAD), uids(moved, ROW)]).toEqual([
      ['b', 'a'],
      ['c', 'd'],
    ])
    expect(inSpot(moved, LEAD)[0]).toMatchObject({ startsAt: null, endsAt: null, placed: null })
  })

  it('knows what is unsaved: places and times, not the order in which parts are told', () => {
    expect(areEqual(board, [...board.slice(1), board[0]!])).toBe(true)
    expect(areEqual(board, remove(board, board[2]!))).toBe(false)
    expect(areEqual(board, move(board, board[2]!, ROW, 1))).toBe(false)
    expect(areEqual(board, time(board, board[0]!, { startsAt: null, endsAt: 9 }))).toBe(false)
  })

  it('tells places from 1', () => {
    expect(board.map((slot) => positionOf(board, slot))).toEqual([1, 1, 2, 3])
  })
})
