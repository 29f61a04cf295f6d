import { beforeEach, expect, test } from 'vitest'
import { stranger, systemActor, type Actor } from '#domain/actor.ts'
import { eq } from 'drizzle-orm'
import { articles } from '#db/schema/articles.ts'
import { transaction } from '#db/transaction.ts'
import { publishArticle } from '#domain/articles/publish.ts'
import { execute } from '#domain/execute.ts'
import { Forbidden, Refused } from '#domain/refusal.ts'
import { cancelSchedule } from '#domain/schedules/cancel.ts'
import { countFailed, lastLook, listSchedules, schedulesOf } from '#domain/schedules/desk.ts'
import { moveSchedule } from '#domain/schedules/move.ts'
import { writeWorkingCopy } from '#domain/working-copies/write.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { keepLogLines } from '#tests/log-lines.ts'
import { aDraft, aSection, carryOut } from '#tests/newsroom.ts'
import { aSchedule, HOUR, MINUTE, runDue } from '#tests/scheduling/schedules.ts'

useFreshDatabase()
keepLogLines()
let news = 0
beforeEach(async () => void (news = await aSection()))

const draft = async (headline: string) => (await aDraft(news, { headline })).uid
const headlines = async (...given: Parameters<typeof listSchedules>) =>
  (await listSchedules(...given)).schedules.map(({ article }) => article.headline)

test('what waits is listed the next first, by key; what is over the latest first', async () => {
  for (const [hours, headline] of [
    [3, 'Third'],
    [1, 'First'],
    [2, 'Second'],
    [2, 'Second too'],
  ] as const)
    await aSchedule(await draft(headline), hours * HOUR)
  const page = await listSchedules(systemActor, 'waiting', { limit: 2 })
  expect(page.schedules.map(({ article }) => article.headline)).toEqual(['First', 'Second'])
  const rest = { limit: 2, after: page.next! }
  expect(await headlines(systemActor, 'waiting', rest)).toEqual(['Second too', 'Third'])
  expect((await listSchedules(systemActor, 'waiting', rest)).next).toBeNull()
  await runDue(2 * HOUR)
  const done = await listSchedules(systemActor, 'done', { limit: 2 })
  expect(done.schedules.map(({ article }) => article.headline)).toEqual(['Second too', 'Second'])
  expect(await headlines(systemActor, 'done', { limit: 2, after: done.next! })).toEqual(['First'])
  await expect(listSchedules(systemActor, 'done', { limit: 2, after: 'x' })).rejects.toThrow(Refused)
})

test('what failed says why, and is counted while it is news', async () => {
  const uid = await draft('Trashed')
  await aSchedule(uid, HOUR)
  await transaction((db) => db.update(articles).set({ trashedAt: NOON }).where(eq(articles.uid, uid)))
  await runDue(HOUR + MINUTE)
  const { schedules } = await listSchedules(systemActor, 'failed', { limit: 5 })
  expect(schedules).toMatchObject([
    { problem: { key: 'publish.trashed', params: {} }, doneAt: NOON + HOUR + MINUTE, by: 'tester' },
  ])
  expect(await countFailed(systemActor, NOON)).toBe(1)
  expect(await countFailed(systemActor, NOON + HOUR)).toBe(0)
  expect(await lastLook(systemActor)).toBe(NOON + HOUR + MINUTE)
})

test('an article has all that was scheduled for it, the latest wish first', async () => {
  const uid = await draft('Wanted')
  const first = await aSchedule(uid, HOUR)
  await carryOut(cancelSchedule, { id: first })
  const second = await aSchedule(uid, 2 * HOUR)
  await aSchedule(await draft('Other'), HOUR)
  const all = await schedulesOf(systemActor, uid)
  expect(all.map(({ id, state, revision }) => [id, state, revision])).toEqual([
    [second, 'waiting', 1],
    [first, 'cancelled', 1],
  ])
})

test('strangers see nothing; who may not publish there sees, and may change nothing', async () => {
  await aSchedule(await draft('Seen'), HOUR)
  await expect(listSchedules(stranger, 'waiting', { limit: 1 })).rejects.toThrow(Forbidden)
  await expect(schedulesOf(stranger, 'x')).rejects.toThrow(Forbidden)
  await expect(countFailed(stranger, 0)).rejects.toThrow(Forbidden)
  const may = async (grants: Exclude<Actor['grants'], 'everything'>) => {
    const actor: Actor = { kind: 'staff', uid: 'u', name: 'Lin', grants }
    return (await listSchedules(actor, 'waiting', { limit: 1 })).schedules[0]!.mayChange
  }
  expect(await may([{ capability: 'article:edit' }])).toBe(false)
  expect(await may([{ capability: 'article:publish', sections: [news + 1] }])).toBe(false)
  expect(await may([{ capability: 'article:publish', sections: [news] }])).toBe(true)
})

test('what waits may be moved only by who reaches all states of its article, as the command asks', async () => {
  const other = await aSection('Metals', '金属')
  const { uid, content } = await aDraft(news, { headline: 'Live here' })
  await carryOut(publishArticle, { uid })
  await aSchedule(uid, HOUR, { action: 'expire' })
  const lin: Actor = {
    ...{ kind: 'staff', uid: 'u', name: 'Lin' },
    grants: [{ capability: 'article:publish', sections: [news] }],
  }
  const offered = async () => (await schedulesOf(lin, uid))[0]!.mayChange
  expect(await offered()).toBe(true)
  const moved = { ...content, sections: [other] }
  await carryOut(writeWorkingCopy, { uid, tab: 'a', version: 0, writeId: 'w', content: moved })
  expect(await offered()).toBe(false)
  const id = (await schedulesOf(lin, uid))[0]!.id
  await expect(execute(moveSchedule, { id, at: NOON }, asking(0, { actor: lin }))).rejects.toThrow(Forbidden)
})
