import { beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { reading } from '#db/client.ts'
import { frontSlots } from '#db/schema/front.ts'
import type { Command } from '#domain/command.ts'
import { execute } from '#domain/execute.ts'
import { withdrawArticle } from '#domain/articles/withdraw.ts'
import { arrangeFront } from '#domain/front/arrange.ts'
import { clearFront } from '#domain/front/clear.ts'
import { listFront, listSince, listVersions } from '#domain/front/desk.ts'
import { placeOnFront } from '#domain/front/place.ts'
import { planFront } from '#domain/front/plan.ts'
import { readFront } from '#domain/front/reader.ts'
import { replanFront } from '#domain/front/replan.ts'
import { restoreFront } from '#domain/front/restore.ts'
import { unplanFront } from '#domain/front/unplan.ts'
import { rebuildLive } from '#domain/live/rebuild.ts'
import { setSchedule } from '#domain/schedules/set.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { rowsBy } from '#tests/made-wrong.ts'
import { aDraft, aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'
import { aPerson, signedIn } from '#tests/people.ts'

useFreshDatabase()

const HOUR = 3_600_000
const { actor } = asking()
const lead = (uid: string, more = {}) => ({ uid, area: 'lead' as const, ...more })
const second = (uid: string) => ({ uid, area: 'second' as const })
let news: number
let [a, b, c] = ['', '', '']

beforeEach(async () => {
  news = await aSection()
  const live = async (headline: string) => (await aLiveArticle(news, { headline })).uid
  ;[a, b, c] = [await live('Anvil'), await live('Bolt'), await live('Coke')]
})

/** Headlines of lead and second row that readers have. @param later milliseconds after noon */
async function readers(later = 0): Promise<string[]> {
  const { lead: first, second: row } = await readFront('en', NOON + later)
  return [first, ...row].map((card) => card?.headline ?? '-')
}

async function refusalOf<S extends z.ZodType, P, F, R>(
  command: Command<S, P, F, R>,
  input: object,
  by = asking(),
) {
  const outcome = await execute(command, input as z.input<S>, by)
  return outcome.ok ? 'done' : outcome.refusal
}

describe('a front page that is arranged', () => {
  it('is what was sent, with who did what in its history; the same again changes nothing', async () => {
    const slots = [lead(b), second(c), second(a)]
    expect(await carryOut(arrangeFront, { locale: 'en', version: 0, slots })).toMatchObject({ version: 1 })
    expect(await readers()).toEqual(['Bolt', 'Coke', 'Anvil'])
    expect(await rowsBy(arrangeFront, { locale: 'en', version: 1, slots })).toEqual([])
    const moved = [lead(b), second(a), second(c)]
    expect(await rowsBy(arrangeFront, { locale: 'en', version: 1, slots: moved })).toEqual(['front:en'])
    const { versions } = await listVersions(actor, 'en', { limit: 10 })
    expect(versions.map(({ version, placed, by }) => [version, placed, by.name])).toEqual([
      [2, 3, 'tester'],
      [1, 3, 'tester'],
    ])
    expect(versions[0]!.changes).toEqual([
      {
        ...{ did: 'moved', plan: null, article: { uid: a, headline: 'Anvil' } },
        from: { area: 'second', sectionId: null, position: 2, startsAt: null, endsAt: null },
        to: { area: 'second', sectionId: null, position: 1, startsAt: null, endsAt: null },
      },
    ])
  })

  it('refuses whoever has not seen the newest, and says who was first; theirs stands', async () => {
    const [lin, wei] = await Promise.all(
      ['lin@news.example', 'wei@news.example'].map(async (email) =>
        signedIn(await aPerson(email, ['publisher'])),
      ),
    )
    const picked = (uid: string) => ({ uid, area: 'picked' as const })
    await carryOut(arrangeFront, { locale: 'en', slots: [a, b, c].map(picked) })
    const moving = (uids: string[]) => ({ locale: 'en' as const, version: 1, slots: uids.map(picked) })
    const both = await Promise.all([
      execute(arrangeFront, moving([c, a, b]), asking(0, { actor: lin! })),
      execute(arrangeFront, moving([b, c, a]), asking(0, { actor: wei! })),
    ])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    const first = both[0].ok ? 'lin' : 'wei'
    const refused = both.find(({ ok }) => !ok)
    expect(refused).toMatchObject({ refusal: { key: 'front.changed', params: { name: first } } })
    expect((await listFront(actor, 'en'))[0]!.headline).toBe(first === 'lin' ? 'Coke' : 'Bolt')
    const since = await listSince(actor, 'en', 1)
    expect(since.map(({ by, changes }) => [by.name, changes.length])).toEqual([[first, 1]])
  })

  it('takes what is live; for later also what is scheduled to be live by then', async () => {
    const { uid } = await aDraft(news, { headline: 'Draft' })
    const arrange = (slot: object, plan: number | null = null) =>
      refusalOf(arrangeFront, { locale: 'en', plan, slots: [slot] }, asking())
    expect(await arrange(lead(uid))).toMatchObject({ key: 'front.notLive' })
    await carryOut(setSchedule, { uid, at: NOON + HOUR })
    expect(await arrange(lead(uid))).toMatchObject({ key: 'front.notLive' })
    expect(await arrange(lead(uid, { startsAt: NOON + HOUR - 1 }))).toMatchObject({
      key: 'front.notLiveThen',
    })
    expect(await arrange(lead(uid, { startsAt: NOON + HOUR }))).toBe('done')
    await carryOut(planFront, { locale: 'en', startsAt: NOON + 2 * HOUR })
    expect(await arrange(lead(uid), NOON + 2 * HOUR)).toBe('done')
  })

  it('refuses another language, the same twice, times that end before they begin, and what is not there', async () => {
    const arrange = (...slots: object[]) => refusalOf(arrangeFront, { locale: 'en', slots }, asking())
    const chinese = await aLiveArticle(news, { headline: '钢', slug: 'gang' }, { locale: 'zh' })
    expect(await arrange(lead(chinese.uid))).toMatchObject({ key: 'front.otherLanguage' })
    expect(await arrange(lead(a), lead(a))).toMatchObject({ key: 'front.twice' })
    expect(await arrange(lead(a, { startsAt: NOON + 2, endsAt: NOON + 1 }))).toMatchObject({
      key: 'front.endsBeforeStart',
    })
    expect(await arrange(lead('nowhere'))).toMatchObject({ key: 'front.gone' })
    expect(await arrange({ uid: a, area: 'section' })).toMatchObject({ key: 'front.sectionNeeded' })
    expect(await arrange(lead(a), second(a))).toBe('done')
  })

  it('keeps who placed what when it is moved up or down by somebody else', async () => {
    await carryOut(arrangeFront, { locale: 'en', slots: [second(a), second(b)] })
    const wei = await signedIn(await aPerson('wei@news.example', ['publisher']))
    const slots = [second(b), second(a), second(c)]
    await execute(arrangeFront, { locale: 'en', slots }, asking(HOUR, { actor: wei }))
    const rows = await reading().select().from(frontSlots).orderBy(frontSlots.position)
    expect(rows.map(({ placedBy, placedAt }) => [placedBy.name, placedAt - NOON])).toEqual([
      ['tester', 0],
      ['tester', 0],
      ['wei', HOUR],
    ])
  })
})

describe('a plan', () => {
  const AT = NOON + 2 * HOUR

  beforeEach(async () => {
    await carryOut(arrangeFront, { locale: 'en', slots: [lead(a)] })
    await carryOut(planFront, { locale: 'en', startsAt: AT })
  })

  it('begins as a copy, changes nothing before its time, and all at its time', async () => {
    expect((await listFront(actor, 'en')).map(({ plan, headline }) => [plan, headline])).toEqual([
      [null, 'Anvil'],
      [AT, 'Anvil'],
    ])
    await carryOut(arrangeFront, { locale: 'en', plan: AT, slots: [lead(b), second(c)] })
    expect((await readers(2 * HOUR - 1)).at(0)).toBe('Anvil')
    expect(await readers(2 * HOUR)).toEqual(['Bolt', 'Coke', 'Anvil'])
  })

  it('is folded by the first change after it began, and is no plan any more', async () => {
    await carryOut(arrangeFront, { locale: 'en', plan: AT, slots: [lead(b)] })
    await carryOut(placeOnFront, { uid: c, area: 'second' }, 3 * HOUR)
    const slots = (await listFront(actor, 'en')).map(({ plan, area, headline }) => [plan, area, headline])
    expect(slots).toEqual([
      [null, 'lead', 'Bolt'],
      [null, 'second', 'Coke'],
    ])
    expect(await readers(3 * HOUR)).toEqual(['Bolt', 'Coke', 'Anvil'])
    const again = asking(3 * HOUR)
    expect(await refusalOf(unplanFront, { locale: 'en', startsAt: AT }, again)).toMatchObject({
      key: 'front.noPlan',
    })
  })

  it('moves to another time and is dropped; what was before it goes on', async () => {
    await carryOut(arrangeFront, { locale: 'en', plan: AT, slots: [lead(b)] })
    await carryOut(replanFront, { locale: 'en', from: AT, to: AT + HOUR })
    expect([(await readers(2 * HOUR))[0], (await readers(3 * HOUR))[0]]).toEqual(['Anvil', 'Bolt'])
    await carryOut(unplanFront, { locale: 'en', startsAt: AT + HOUR })
    expect((await readers(3 * HOUR))[0]).toBe('Anvil')
  })

  it('is refused twice at one time, and in the past', async () => {
    const plan = (startsAt: number) => refusalOf(planFront, { locale: 'en', startsAt }, asking())
    expect(await plan(AT)).toMatchObject({ key: 'front.planThere' })
    expect(await plan(NOON)).toMatchObject({ key: 'front.past' })
    await carryOut(planFront, { locale: 'en', startsAt: AT + HOUR })
    const replan = { locale: 'en', from: AT + HOUR, to: AT }
    expect(await refusalOf(replanFront, replan, asking())).toMatchObject({ key: 'front.planThere' })
  })

  it('is projected with all else as a rebuild would', async () => {
    await carryOut(arrangeFront, {
      locale: 'en',
      plan: AT,
      slots: [lead(b, { endsAt: AT + HOUR }), second(c)],
    })
    expect(await carryOut(rebuildLive, {})).toMatchObject({ equal: true })
    await carryOut(clearFront, { locale: 'en' }, 4 * HOUR)
    expect(await carryOut(rebuildLive, {}, 4 * HOUR)).toMatchObject({ equal: true })
    expect(await listFront(actor)).toEqual([])
  })
})

describe('rolling back', () => {
  it('brings a version back as it would be by now: begun plans hold, others wait', async () => {
    const AT = NOON + HOUR
    await carryOut(arrangeFront, { locale: 'en', slots: [lead(a)] })
    await carryOut(planFront, { locale: 'en', startsAt: AT })
    await carryOut(arrangeFront, { locale: 'en', plan: AT, slots: [lead(b)] })
    await carryOut(arrangeFront, { locale: 'en', slots: [lead(c)] }, 2 * HOUR)
    await carryOut(restoreFront, { locale: 'en', version: 4, to: 3 }, 2 * HOUR)
    expect((await readers(2 * HOUR))[0]).toBe('Bolt')
    await carryOut(restoreFront, { locale: 'en', to: 1 }, 2 * HOUR)
    expect((await readers(2 * HOUR))[0]).toBe('Anvil')
    const { versions } = await listVersions(actor, 'en', { limit: 1 })
    expect(versions[0]).toMatchObject({ version: 6, changes: [{ did: 'restored', version: 1 }] })
  })

  it('leaves out what is gone, and names it', async () => {
    await carryOut(arrangeFront, { locale: 'en', slots: [lead(a), second(b)] })
    await carryOut(clearFront, { locale: 'en' })
    await carryOut(withdrawArticle, { uid: a, note: 'Wrong.' })
    const { leftOut } = await carryOut(restoreFront, { locale: 'en', to: 1 })
    expect(leftOut).toEqual([{ uid: a, headline: 'Anvil' }])
    expect((await listFront(actor, 'en')).map(({ headline }) => headline)).toEqual(['Bolt'])
  })

  it('keeps nothing of two who roll back at once but the first', async () => {
    await carryOut(arrangeFront, { locale: 'en', slots: [lead(a)] })
    await carryOut(arrangeFront, { locale: 'en', slots: [lead(b)] })
    const back = { locale: 'en', version: 2, to: 1 }
    expect(await refusalOf(restoreFront, back, asking())).toBe('done')
    expect(await refusalOf(restoreFront, back, asking())).toMatchObject({ key: 'front.changed' })
  })
})
