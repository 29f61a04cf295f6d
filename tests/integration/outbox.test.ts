import { asc } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { reading } from '#db/client.ts'
import { outbox } from '#db/schema/journal.ts'
import { transaction } from '#db/transaction.ts'
import { pruneOutbox } from '#domain/outbox/prune.ts'
import { bringAboutNext, type EffectHandler } from '#jobs/outbox.ts'
import { EffectProblem } from '#lib/effect-problem.ts'
import { NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'

useFreshDatabase()

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const never = new AbortController().signal

const put = (key: string, kind = 'mail', at = NOON) =>
  transaction((db) => db.insert(outbox).values({ key, kind, payload: { key }, createdAt: at, dueAt: at }))
const rows = async () => reading().select().from(outbox).orderBy(asc(outbox.id))
const row = async () => (await rows())[0]!
const next = (mail: EffectHandler, now = NOON, stop = never) => bringAboutNext({ mail }, stop, () => now)

/** A handler that writes down what it was asked for. */
function asked(answer: () => Promise<string | null> = async () => null) {
  const keys: string[] = []
  const handler: EffectHandler = async ({ key }) => {
    keys.push(key)
    return answer()
  }
  return { keys, handler }
}
const fails = (problem: Error) => asked(() => Promise.reject(problem))

test('what is due is brought about once, oldest first; other kinds and later effects wait', async () => {
  await put('of another kind', 'article.published', NOON - 3)
  await put('second', 'mail', NOON - 1)
  await put('first', 'mail', NOON - 2)
  await put('later', 'mail', NOON + 1)
  const { keys, handler } = asked()
  expect([await next(handler), await next(handler), await next(handler)]).toEqual([true, true, false])
  expect(keys).toEqual(['first', 'second'])
  expect((await rows()).map(({ key, doneAt, attempts }) => ({ key, doneAt, attempts }))).toEqual([
    { key: 'of another kind', doneAt: null, attempts: 0 },
    { key: 'second', doneAt: NOON, attempts: 1 },
    { key: 'first', doneAt: NOON, attempts: 1 },
    { key: 'later', doneAt: null, attempts: 0 },
  ])
})

test('what fails is tried again after 1, 2, 4 … minutes, six hours at most, and given up after three days', async () => {
  await put('mail')
  const { keys, handler } = fails(new EffectProblem('the server is gone'))
  const dueAfter: number[] = []
  let now = NOON
  while ((await row()).doneAt === null) {
    expect(await next(handler, now - 1)).toBe(false)
    expect(await next(handler, now)).toBe(true)
    const { dueAt, doneAt, problem } = await row()
    expect(problem).toBe('the server is gone')
    if (doneAt !== null) break
    dueAfter.push((dueAt - now) / MINUTE)
    now = dueAt
  }
  expect(dueAfter.slice(0, 11)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360])
  expect(new Set(dueAfter.slice(9))).toEqual(new Set([360]))
  expect(now).toBeGreaterThan(NOON + 66 * HOUR)
  expect(now).toBeLessThanOrEqual(NOON + 72 * HOUR)
  expect(keys).toHaveLength(dueAfter.length + 1)
  expect(await next(handler, now + 100 * HOUR)).toBe(false)
})

test('what works after a failure leaves no problem behind', async () => {
  await put('mail')
  await next(fails(new EffectProblem('not now')).handler)
  expect(await row()).toMatchObject({ problem: 'not now', doneAt: null, attempts: 1 })
  await next(asked().handler, NOON + MINUTE)
  expect(await row()).toMatchObject({ problem: null, doneAt: NOON + MINUTE, attempts: 2 })
})

test('what can never work is given up at once, what is not wanted any more is done with', async () => {
  await put('impossible')
  await put('unwanted')
  await next(fails(new EffectProblem('no such mailbox', true)).handler)
  await next(asked(async () => 'the link is closed').handler)
  const settled = (await rows()).map(({ doneAt, problem }) => ({ doneAt, problem }))
  expect(settled).toEqual([
    { doneAt: NOON, problem: 'no such mailbox' },
    { doneAt: NOON, problem: 'left out: the link is closed' },
  ])
})

test('what a failure that nobody foresaw says is not kept', async () => {
  await put('mail')
  await next(fails(new TypeError('cannot send /admin/reset?token=s3cret')).handler)
  expect((await row()).problem).toBe('TypeError')
})

test('of two at once, one has it', async () => {
  await put('mail')
  const { keys, handler } = asked()
  const got = await Promise.all([next(handler), next(handler), next(handler)])
  expect(got.filter(Boolean)).toHaveLength(1)
  expect(keys).toEqual(['mail'])
})

test('nobody else has it for two minutes; after a process that was killed it is asked for again by its key', async () => {
  await put('mail')
  const began = Promise.withResolvers<void>()
  const killed = asked(() => {
    began.resolve()
    return new Promise(() => undefined)
  })
  void next(killed.handler)
  await began.promise
  const { keys, handler } = asked()
  expect(await next(handler, NOON + 2 * MINUTE - 1)).toBe(false)
  expect(await next(handler, NOON + 2 * MINUTE)).toBe(true)
  expect([killed.keys, keys]).toEqual([['mail'], ['mail']])
  expect(await row()).toMatchObject({ doneAt: NOON + 2 * MINUTE, attempts: 2 })
})

test('a process that was taken for dead spoils nothing: its failure is not noted, its success is', async () => {
  await put('mail')
  const slow = Promise.withResolvers<string | null>()
  const began = Promise.withResolvers<void>()
  const held = asked(() => {
    began.resolve()
    return slow.promise
  })
  const first = next(held.handler)
  await began.promise
  await next(fails(new EffectProblem('the second failed')).handler, NOON + 2 * MINUTE)
  const noted = await row()
  slow.reject(new EffectProblem('the first failed'))
  await first
  expect(await row()).toEqual(noted)
})

test('a process that is told to stop leaves the effect for after its lease', async () => {
  await put('mail')
  const stop = new AbortController()
  const { handler } = asked(async () => {
    stop.abort()
    throw stop.signal.reason as Error
  })
  await expect(next(handler, NOON, stop.signal)).rejects.toThrow('aborted')
  expect(await row()).toMatchObject({ doneAt: null, problem: null, dueAt: NOON + 2 * MINUTE })
})

test('what is done goes after thirty days, given up or not; what nothing handles does too', async () => {
  const done = { kind: 'mail', payload: {}, createdAt: 0, dueAt: 0 }
  const added = [
    { ...done, key: 'old', doneAt: NOON - 30 * DAY - 1 },
    { ...done, key: 'given up', doneAt: NOON - 40 * DAY, problem: 'no such mailbox' },
    { ...done, key: 'young', doneAt: NOON - 30 * DAY },
    { ...done, key: 'unheard of', kind: 'article.published', doneAt: null },
    { ...done, key: 'waiting', createdAt: NOON - 30 * DAY, doneAt: null },
  ]
  await transaction((db) => db.insert(outbox).values(added))
  expect(await pruneOutbox(NOON)).toBe(3)
  expect((await rows()).map(({ key }) => key)).toEqual(['young', 'waiting'])
  expect(await pruneOutbox(NOON)).toBe(0)
})

test('no more than 5,000 go at once, oldest first', async () => {
  const done = { kind: 'mail', payload: {}, createdAt: 0, dueAt: 0, doneAt: 0 }
  const added = Array.from({ length: 5_001 }, (_, number) => ({ ...done, key: `${number}` }))
  await transaction(async (db) => {
    for (let from = 0; from < added.length; from += 1_000)
      await db.insert(outbox).values(added.slice(from, from + 1_000))
  })
  expect(await pruneOutbox(NOON)).toBe(5_000)
  expect((await rows()).map(({ key }) => key)).toEqual(['5000'])
  expect(await pruneOutbox(NOON)).toBe(1)
})
