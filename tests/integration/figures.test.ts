import { beforeEach, expect, test } from 'vitest'
import { stranger, systemActor } from '#domain/actor.ts'
import { correctArticle } from '#domain/articles/correct.ts'
import { withdrawArticle } from '#domain/articles/withdraw.ts'
import { justPublished, publishedByDay, readingsByDay } from '#domain/figures/desk.ts'
import { Forbidden } from '#domain/refusal.ts'
import { holdReadings } from '#domain/views/hold.ts'
import { daysFrom } from '#lib/days.ts'
import { NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'

const HOUR = 3_600_000
const ZONE = 'Asia/Shanghai'
const DAYS = daysFrom('2026-11-18', 4)

useFreshDatabase()
let news = 0
beforeEach(async () => void (news = await aSection()))
const live = (headline: string, later: number) => aLiveArticle(news, { headline }, {}, later)
const counts = (figures: { count: number }[]) => figures.map(({ count }) => count)

test('publications are counted by the site’s days, and changes are none', async () => {
  const { uid, content } = await live('First', 0)
  await live('At night', 11.9 * HOUR)
  await live('After midnight', 12.1 * HOUR)
  await carryOut(correctArticle, { uid, content: { ...content, standfirst: 'More.' }, kind: 'typo' }, HOUR)
  expect(await publishedByDay(systemActor, DAYS, ZONE)).toEqual([
    { day: '2026-11-18', count: 0 },
    { day: '2026-11-19', count: 0 },
    { day: '2026-11-20', count: 2 },
    { day: '2026-11-21', count: 1 },
  ])
  expect(counts(await publishedByDay(systemActor, DAYS, 'Pacific/Auckland'))).toEqual([0, 0, 1, 2])
  await expect(publishedByDay(stranger, DAYS, ZONE)).rejects.toThrow(Forbidden)
})

test('readings are added up over all articles; days that are over are kept for some minutes', async () => {
  const one = await live('One', 0)
  const other = await live('Other', 0)
  const read = (day: string, uid: string, count: number) => holdReadings(day, [{ uid, count }])
  await read('2026-11-18', one.uid, 3)
  await read('2026-11-18', other.uid, 4)
  await read('2026-11-21', one.uid, 5)
  await read('2026-11-22', one.uid, 900)
  expect(counts(await readingsByDay(systemActor, DAYS, NOON))).toEqual([7, 0, 0, 5])
  await read('2026-11-18', one.uid, 1)
  await read('2026-11-21', one.uid, 1)
  expect(counts(await readingsByDay(systemActor, DAYS, NOON + 60_000))).toEqual([7, 0, 0, 6])
  expect(counts(await readingsByDay(systemActor, DAYS, NOON + HOUR))).toEqual([8, 0, 0, 6])
  await expect(readingsByDay(stranger, DAYS, NOON)).rejects.toThrow(Forbidden)
})

test('what came out last is listed with its readings, what is gone is not', async () => {
  const first = await live('First', 0)
  const gone = await live('Gone', HOUR)
  await live('Last', 2 * HOUR)
  await carryOut(withdrawArticle, { uid: gone.uid, note: 'Gone.' }, 3 * HOUR)
  await holdReadings('2026-11-20', [{ uid: first.uid, count: 12 }])
  const listed = await justPublished(systemActor, 5)
  expect(listed.map(({ headline, readings }) => [headline, readings])).toEqual([
    ['Last', 0],
    ['First', 12],
  ])
  expect(await justPublished(systemActor, 1)).toHaveLength(1)
  await expect(justPublished(stranger, 1)).rejects.toThrow(Forbidden)
})
