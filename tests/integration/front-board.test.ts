import { beforeEach, describe, expect, it } from 'vitest'
import { withdrawArticle } from '#domain/articles/withdraw.ts'
import { arrangeFront } from '#domain/front/arrange.ts'
import { findCandidates, previewFront, readBoard, readFill } from '#domain/front/desk.ts'
import { planFront } from '#domain/front/plan.ts'
import { readFront, type FrontView } from '#domain/front/reader.ts'
import { runSchedule } from '#domain/schedules/run.ts'
import { setSchedule } from '#domain/schedules/set.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aDraft, aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'

useFreshDatabase()

const HOUR = 3_600_000
const { actor } = asking()
let news: number
const uids: string[] = []

beforeEach(async () => {
  news = await aSection()
  uids.length = 0
  for (let count = 0; count < 12; count++) {
    const shownAt = NOON - (count + 1) * HOUR
    uids.push((await aLiveArticle(news, { headline: `Piece ${count}`, shownAt })).uid)
  }
})

/** Who stands where on a readers' page, by uid. */
function uidsOn(view: FrontView) {
  const uidOf = ({ uid }: { uid: string }) => uid
  return {
    lead: view.lead ? [view.lead.uid] : [],
    second: view.second.map(uidOf),
    picked: view.picked.map(uidOf),
    sections: view.sections.map(({ section, cards }) => [section.sectionId, cards.map(uidOf)]),
  }
}

describe('the board', () => {
  it('shows what editors placed and, as such, what fills the rest: together what readers get', async () => {
    const slots = [
      { uid: uids[7]!, area: 'lead' as const },
      { uid: uids[9]!, area: 'second' as const },
      { uid: uids[11]!, area: 'section' as const, sectionId: news },
      { uid: uids[10]!, area: 'picked' as const },
    ]
    await carryOut(arrangeFront, { locale: 'en', slots })
    const board = await readBoard(actor, 'en', null, NOON)
    const readers = uidsOn(await readFront('en', NOON))
    const on = (area: string) => [
      ...board.slots.filter((slot) => slot.area === area).map(({ uid }) => uid),
      ...board.parts.filter((part) => part.area === area).flatMap(({ fill }) => fill.map(({ uid }) => uid)),
    ]
    expect(on('lead')).toEqual(readers.lead)
    expect(on('second')).toEqual(readers.second)
    expect(on('picked')).toEqual(readers.picked)
    expect(on('section')).toEqual(readers.sections[0]![1])
    expect(board.slots.map(({ placedBy, warnings }) => [placedBy.name, warnings])).toEqual(
      slots.map(() => ['tester', []]),
    )
  })

  it('warns of what is stale, gone, ends soon or has no room', async () => {
    const slot = (uid: string, more = {}) => ({ uid, area: 'lead' as const, ...more })
    const slots = [slot(uids[0]!), slot(uids[1]!, { endsAt: NOON + HOUR }), slot(uids[2]!)]
    await carryOut(arrangeFront, { locale: 'en', slots })
    await carryOut(withdrawArticle, { uid: uids[0]!, note: 'Wrong.' })
    const warnings = async (later: number) =>
      (await readBoard(actor, 'en', null, NOON + later)).slots.map((one) => one.warnings)
    expect(await warnings(0)).toEqual([['withdrawn'], ['ends'], ['noRoom']])
    expect(await warnings(HOUR)).toEqual([['withdrawn'], ['over'], []])
    expect(await warnings(24 * HOUR)).toEqual([['withdrawn', 'stale'], ['over', 'stale'], ['stale']])
    await carryOut(setSchedule, { uid: uids[2]!, action: 'expire', at: NOON + HOUR })
    expect((await warnings(0))[2]).toEqual(['expires'])
  })

  it('of a plan counts what is scheduled to be live by then, and leaves out what is taken down by then', async () => {
    const AT = NOON + 6 * HOUR
    const coming = await aDraft(news, { headline: 'Coming' })
    await carryOut(setSchedule, { uid: coming.uid, at: NOON + 5 * HOUR })
    await carryOut(setSchedule, { uid: uids[0]!, action: 'expire', at: NOON + 5 * HOUR })
    await carryOut(planFront, { locale: 'en', startsAt: AT })
    const fillOf = async (plan: number | null) =>
      (await readBoard(actor, 'en', plan, NOON)).parts[0]!.fill.map(({ headline }) => headline)
    expect([await fillOf(null), await fillOf(AT)]).toEqual([['Piece 0'], ['Coming']])
    const found = await findCandidates(actor, {
      ...{ locale: 'en', text: 'com', sections: [news], at: AT, now: NOON, limit: 5 },
    })
    expect(found).toMatchObject([{ uid: coming.uid, publishesAt: NOON + 5 * HOUR }])
  })

  it('tells what would fill the rest before anything is saved', async () => {
    const slots = [{ uid: uids[3]!, area: 'lead' as const, sectionId: null, startsAt: null, endsAt: null }]
    const parts = await readFill(actor, 'en', slots, NOON, NOON)
    const fill = (area: string) =>
      parts.find((part) => part.area === area)!.fill.map(({ headline }) => headline)
    expect([fill('lead'), fill('second')]).toEqual([[], ['Piece 0', 'Piece 1', 'Piece 2', 'Piece 4']])
  })
})

describe('the preview of a front page', () => {
  it('is at each time what readers get then', async () => {
    const AT = NOON + 6 * HOUR
    const coming = await aDraft(news, { headline: 'Coming' })
    const { id } = await carryOut(setSchedule, { uid: coming.uid, at: NOON + 5 * HOUR })
    await carryOut(planFront, { locale: 'en', startsAt: AT })
    const slots = [
      { uid: coming.uid, area: 'lead' as const },
      { uid: uids[5]!, area: 'second' as const },
    ]
    await carryOut(arrangeFront, { locale: 'en', plan: AT, slots })
    const before = await previewFront(actor, 'en', NOON, NOON)
    expect(uidsOn(before)).toEqual(uidsOn(await readFront('en', NOON)))
    const then = await previewFront(actor, 'en', AT, NOON)
    expect(then.lead?.uid).toBe(coming.uid)
    await carryOut(runSchedule, { id }, 5 * HOUR)
    const readers = await readFront('en', AT)
    expect(uidsOn(then)).toEqual(uidsOn(readers))
    expect(then.latest.map(({ headline }) => headline)).toEqual(
      readers.latest.map(({ headline }) => headline),
    )
  })
})
