import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cut, fold, inForce, numbered, type Slot, type Timeline } from '#domain/front/timeline.ts'

const instant = fc.integer({ min: 0, max: 20 })
const slot: fc.Arbitrary<Slot> = fc
  .record({
    area: fc.constantFrom('lead' as const, 'second' as const, 'section' as const),
    section: fc.integer({ min: 1, max: 2 }),
    articleId: fc.integer({ min: 1, max: 6 }),
    startsAt: fc.option(instant),
    endsAt: fc.option(instant),
  })
  .map(({ section, ...one }) => ({ ...one, sectionId: one.area === 'section' ? section : null }))

/** Arrangements whose plans begin in order, each at its own time. */
const timeline: fc.Arbitrary<Timeline> = fc
  .tuple(
    fc.array(slot, { maxLength: 6 }),
    fc.uniqueArray(instant, { maxLength: 3 }),
    fc.array(fc.array(slot, { maxLength: 6 }), { minLength: 3, maxLength: 3 }),
  )
  .map(([first, starts, others]) => [
    { startsAt: null, slots: first },
    ...starts.sort((a, b) => a - b).map((startsAt, at) => ({ startsAt, slots: others[at]! })),
  ])

const isOpen = (at: number) => (one: { startsAt: number | null; endsAt: number | null }) =>
  (one.startsAt ?? -Infinity) <= at && at < (one.endsAt ?? Infinity)

/** What stands at an instant by the arrangement that holds then: the plain way to say it. */
function standing(given: Timeline, at: number) {
  return numbered(given[inForce(given, at)]!.slots)
    .filter(({ slot: one }) => isOpen(at)(one))
    .map(({ slot: { area, sectionId, articleId }, position }) => ({ area, sectionId, articleId, position }))
}

function projected(given: Timeline, at: number) {
  return cut(given)
    .filter(isOpen(at))
    .map(({ slot: { area, sectionId, articleId }, position }) => ({ area, sectionId, articleId, position }))
}

describe('the timeline of a front page', () => {
  it('is projected so that at each instant it gives what its arrangement says', () => {
    fc.assert(
      fc.property(timeline, fc.integer({ min: -1, max: 21 }), (given, at) => {
        expect(projected(given, at)).toEqual(standing(given, at))
      }),
    )
  })

  it('says the same of every later instant when what has begun is folded', () => {
    fc.assert(
      fc.property(timeline, instant, fc.nat(20), (given, now, later) => {
        expect(standing(fold(given, now), now + later)).toEqual(standing(given, now + later))
      }),
    )
  })

  it('leaves nothing of what has begun but the arrangement that holds', () => {
    const given = [
      { startsAt: null, slots: [] },
      { startsAt: 5, slots: [] },
      { startsAt: 9, slots: [] },
    ]
    expect(fold(given, 4)).toEqual(given)
    expect(fold(given, 5)).toEqual([{ startsAt: null, slots: [] }, given[2]])
    expect(fold(given, 100)).toEqual([{ startsAt: null, slots: [] }])
  })

  it('leaves out what would stand nowhere for no time', () => {
    const place = { area: 'lead' as const, sectionId: null, articleId: 1 }
    const slots = [{ ...place, startsAt: 7, endsAt: null }]
    expect(
      cut([
        { startsAt: null, slots },
        { startsAt: 7, slots: [] },
      ]),
    ).toEqual([])
  })
})
