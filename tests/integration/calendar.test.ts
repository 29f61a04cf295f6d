import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { articles } from '#db/schema/articles.ts'
import { transaction } from '#db/transaction.ts'
import { stranger, systemActor, type Actor, type Grant } from '#domain/actor.ts'
import { correctArticle } from '#domain/articles/correct.ts'
import { saveArticle } from '#domain/articles/save.ts'
import { withdrawArticle } from '#domain/articles/withdraw.ts'
import { readDay, readDays, type CalendarView } from '#domain/calendar/desk.ts'
import { execute } from '#domain/execute.ts'
import { beginPiece } from '#domain/pieces/begin.ts'
import { planPiece } from '#domain/pieces/plan.ts'
import { Forbidden, Refused } from '#domain/refusal.ts'
import { moveSchedule } from '#domain/schedules/move.ts'
import { setEmbargo } from '#domain/stories/set-embargo.ts'
import { weekOf } from '#lib/days.ts'
import { refusedWith } from '#tests/administrator.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { keepLogLines } from '#tests/log-lines.ts'
import { aDraft, aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'
import { aSchedule, HOUR, runDue } from '#tests/scheduling/schedules.ts'

const DAY = 24 * HOUR
/** A Friday. */
const TODAY = '2026-11-20'
const WEEK = weekOf(TODAY)

useFreshDatabase()
keepLogLines()
let news = 0
let metals = 0
beforeEach(async () => {
  news = await aSection()
  metals = await aSection('Metals', '金属')
})

const looking = (more: Partial<CalendarView> = {}) => ({ timeZone: 'Asia/Shanghai', now: NOON, ...more })
const days = (more: Partial<CalendarView> = {}, most = 9, actor: Actor = systemActor) =>
  readDays(actor, WEEK, looking(more), most)
const titles = async (more?: Partial<CalendarView>) =>
  (await days(more)).flatMap(({ entries }) => entries.map(({ title }) => title))
const draft = async (headline: string, section = news) => (await aDraft(section, { headline })).uid

test('a week has all that shall happen and has happened, each on its day and in its order', async () => {
  await aLiveArticle(news, { headline: 'Out' })
  await aSchedule(await draft('Next'), HOUR)
  const bound = await draft('Bound', metals)
  await carryOut(setEmbargo, { uid: bound, until: NOON + DAY })
  const piece = { title: 'Planned', at: NOON + DAY + HOUR, locale: 'zh', section: metals } as const
  const { uid } = await carryOut(planPiece, piece)
  const found = await days()
  expect(found.map(({ day }) => day)).toEqual(WEEK)
  expect(found.filter(({ entries }) => entries.length > 0)).toMatchObject([
    {
      day: TODAY,
      more: 0,
      entries: [
        { kind: 'first', title: 'Out', locale: 'en', move: null },
        { kind: 'publish', title: 'Next', at: NOON + HOUR, move: { what: 'schedule' } },
      ],
    },
    {
      day: '2026-11-21',
      entries: [
        { kind: 'embargo', title: 'Bound', article: bound, move: { what: 'embargo', uid: bound } },
        { kind: 'planned', title: 'Planned', locale: 'zh', article: null, move: { what: 'piece', uid } },
      ],
    },
  ])
})

test('narrowed to a language, to sections, or to both', async () => {
  await aSchedule(await draft('English'), HOUR)
  await aSchedule((await aDraft(metals, { headline: '金属' }, { locale: 'zh' })).uid, HOUR)
  await carryOut(setEmbargo, { uid: await draft('Bound', metals), until: NOON + HOUR })
  await carryOut(planPiece, { title: 'Anywhere', at: NOON + 2 * HOUR })
  expect(await titles({ locale: 'zh' })).toEqual(['金属', 'Anywhere'])
  expect((await titles({ sections: [metals] })).sort()).toEqual(['Bound', '金属'])
  expect(await titles({ sections: [news] })).toEqual(['English'])
  expect(await titles({ sections: [news], locale: 'zh' })).toEqual([])
})

test('what was changed in passing is left out, what readers were told of is in', async () => {
  const { uid, content } = await aLiveArticle(news, { headline: 'Out' })
  const change = { uid, content: { ...content, standfirst: 'More.' } }
  await carryOut(correctArticle, { ...change, kind: 'typo' }, HOUR)
  const again = { uid, content: { ...content, standfirst: 'Other.' }, note: 'It was wrong.' }
  await carryOut(correctArticle, { ...again, kind: 'correction' }, 2 * HOUR)
  await carryOut(withdrawArticle, { uid, note: 'Gone.' }, 3 * HOUR)
  const kinds = (await days()).flatMap(({ entries }) => entries.map(({ kind }) => kind))
  expect(kinds).toEqual(['first', 'correction', 'withdrawal'])
})

test('what is begun stays until it has a place of its own; what failed is told', async () => {
  const at = NOON + HOUR
  const piece = await carryOut(planPiece, { title: 'Planned', at, locale: 'en', section: news })
  const { uid } = await carryOut(beginPiece, { uid: piece.uid })
  const kinds = async () => (await days()).flatMap(({ entries }) => entries.map(({ kind }) => kind))
  expect(await kinds()).toEqual(['begun'])
  expect((await days()).flatMap(({ entries }) => entries)[0]).toMatchObject({ article: uid })
  const doomed = await draft('Doomed')
  await aSchedule(doomed, HOUR)
  await transaction((db) => db.update(articles).set({ trashedAt: NOON }).where(eq(articles.uid, doomed)))
  await aSchedule(await draft('Fine'), HOUR)
  await runDue(HOUR)
  expect((await kinds()).sort()).toEqual(['begun', 'failed', 'first'])
  const { content } = await aDraft(news, { headline: 'Written' })
  await carryOut(saveArticle, { uid, content: { ...content, slug: 'planned' } })
  await aSchedule(uid, 3 * HOUR)
  expect((await kinds()).sort()).toEqual(['failed', 'first', 'publish'])
})

test('a busy day shows its beginning and the number of the rest; its own page goes through all of it', async () => {
  for (const [number, headline] of ['A', 'B', 'C', 'D', 'E'].entries())
    await aSchedule(await draft(headline), HOUR + (number % 2) * HOUR)
  await carryOut(planPiece, { title: 'F', at: NOON + 1.5 * HOUR })
  const friday = (await days({}, 2)).find(({ day }) => day === TODAY)!
  expect(friday.entries.map(({ title }) => title)).toEqual(['A', 'C'])
  expect(friday.more).toBe(4)
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await readDay(systemActor, TODAY, looking(), { limit: 2, after })
    expect(page.count).toBe(6)
    seen.push(...page.entries.map(({ title }) => title))
    after = page.next ?? undefined
  } while (after !== undefined)
  expect(seen.sort()).toEqual(['A', 'B', 'C', 'D', 'E', 'F'])
  const only = { limit: 9, sources: ['piece'] as const }
  expect((await readDay(systemActor, TODAY, looking(), only)).entries.map(({ title }) => title)).toEqual([
    'F',
  ])
  await expect(readDay(systemActor, TODAY, looking(), { limit: 2, after: 'x' })).rejects.toThrow(Refused)
})

test('days are those of the site’s zone', async () => {
  // 23:30 in Shanghai, 15:30 in London.
  await aSchedule(await draft('Late'), 11.5 * HOUR)
  const dayIn = async (timeZone: string) =>
    (await days({ timeZone })).find(({ entries }) => entries.length > 0)?.day
  expect(await dayIn('Asia/Shanghai')).toBe(TODAY)
  expect(await dayIn('Pacific/Auckland')).toBe('2026-11-21')
})

test('only what whoever looks may move can be moved, as the commands ask', async () => {
  const { uid } = await aDraft(news, { headline: 'Bound' })
  await aDraft(news, { headline: '受限' }, { locale: 'zh', joins: uid })
  await carryOut(setEmbargo, { uid, until: NOON + HOUR })
  await aSchedule(await draft('Metals', metals), HOUR)
  await carryOut(planPiece, { title: 'Planned', at: NOON + HOUR, locale: 'en', section: news })
  const offered = async (...grants: Grant[]) => {
    const actor: Actor = { kind: 'staff', uid: 'u', name: 'Lin', grants }
    const entries = (await days({}, 9, actor)).flatMap((one) => one.entries)
    return entries.filter(({ move }) => move !== null).map(({ kind }) => kind)
  }
  expect(await offered({ capability: 'article:publish' })).toEqual(['publish', 'embargo'])
  expect(await offered({ capability: 'article:publish', sections: [metals] })).toEqual(['publish'])
  // The story has a Chinese version too.
  expect(await offered({ capability: 'article:publish', locales: ['en'] })).toEqual(['publish'])
  expect(await offered({ capability: 'article:create', sections: [news] })).toEqual(['planned'])
  await expect(days({}, 1, stranger)).rejects.toThrow(Forbidden)
  await expect(readDay(stranger, TODAY, looking(), { limit: 1 })).rejects.toThrow(Forbidden)
})

test('of two who move the same thing the second is told who came first', async () => {
  const id = await aSchedule(await draft('Next'), HOUR)
  const seen = NOON + HOUR
  const lin: Actor = { kind: 'staff', uid: 'u', name: 'Lin', grants: 'everything' }
  const move = (at: number, actor: Actor) => execute(moveSchedule, { id, at, seen }, asking(0, { actor }))
  expect(await move(NOON + DAY, lin)).toMatchObject({ ok: true })
  expect(await move(NOON + 2 * DAY, systemActor)).toMatchObject({
    refusal: { key: 'schedule.moved', params: { by: 'Lin', at: NOON + DAY } },
  })
  const uid = await draft('Bound')
  const bind = (until: number | null, was: number | null, actor: Actor) =>
    execute(setEmbargo, { uid, until, seen: was }, asking(0, { actor }))
  expect(await bind(NOON + HOUR, null, systemActor)).toMatchObject({ ok: true })
  expect(await bind(NOON + DAY, NOON + HOUR, lin)).toMatchObject({ ok: true })
  expect(await bind(NOON + 2 * DAY, NOON + HOUR, systemActor)).toMatchObject({
    refusal: { key: 'embargo.moved', params: { by: 'Lin', until: NOON + DAY } },
  })
  await bind(null, NOON + DAY, lin)
  expect(await bind(NOON + 2 * DAY, NOON + DAY, systemActor)).toMatchObject(refusedWith('embargo.lifted'))
})
