import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesBetween } from '#domain/front/changes.ts'
import { areaKey, numbered, type Slot } from '#domain/front/timeline.ts'

const lead = (articleId: number, more: Partial<Slot> = {}): Slot => ({
  ...{ area: 'lead', sectionId: null, articleId, startsAt: null, endsAt: null },
  ...more,
})
const second = (articleId: number) => lead(articleId, { area: 'second' })
const shortly = (before: Slot[], after: Slot[]) =>
  changesBetween(before, after).map(({ did, articleId, from, to }) => [
    did,
    articleId,
    from && `${from.area} ${from.position}`,
    to && `${to.area} ${to.position}`,
  ])

describe('what somebody did to an arrangement', () => {
  it('is nothing where nothing differs, or areas are only told in another order', () => {
    expect(shortly([lead(1), second(2)], [second(2), lead(1)])).toEqual([])
  })

  it('is one thing where one thing was moved, whatever made room for it', () => {
    const row = [second(1), second(2), second(3), second(4)]
    expect(shortly(row, [second(4), second(1), second(2), second(3)])).toEqual([
      ['moved', 4, 'second 4', 'second 1'],
    ])
    expect(shortly(row, [second(9), ...row])).toEqual([['placed', 9, null, 'second 1']])
    expect(shortly(row, row.slice(1))).toEqual([['removed', 1, 'second 1', null]])
  })

  it('is a move where something went to another area', () => {
    expect(shortly([lead(1), second(2)], [lead(2)])).toEqual([
      ['removed', 1, 'lead 1', null],
      ['moved', 2, 'second 1', 'lead 1'],
    ])
  })

  it('tells of times apart from places', () => {
    expect(shortly([lead(1)], [lead(1, { endsAt: 5 })])).toEqual([['timed', 1, 'lead 1', 'lead 1']])
  })

  it('leads from the one arrangement to the other, and back', () => {
    const slots = fc.uniqueArray(
      fc.record({
        area: fc.constantFrom('lead' as const, 'second' as const),
        sectionId: fc.constant(null),
        articleId: fc.integer({ min: 1, max: 5 }),
        startsAt: fc.option(fc.nat(3)),
        endsAt: fc.constant(null),
      }),
      { selector: (one) => `${one.area} ${one.articleId}`, maxLength: 8 },
    )
    fc.assert(
      fc.property(slots, slots, (before, after) => {
        const changes = changesBetween(before, after)
        expect(changes.length === 0).toBe(told(before) === told(after))
        const ids = (did: string) => changes.filter((one) => one.did === did).length
        expect(before.length - ids('removed') + ids('placed')).toBe(after.length)
      }),
    )
  })
})

/** An arrangement whatever order its areas are told in. */
function told(slots: readonly Slot[]): string {
  const places = numbered(slots).map(({ slot, position }) => ({
    key: `${areaKey(slot)} ${String(position).padStart(2, '0')}`,
    slot,
  }))
  return JSON.stringify(places.sort((one, other) => (one.key < other.key ? -1 : 1)))
}
