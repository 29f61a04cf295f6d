import { beforeEach, expect, test } from 'vitest'
import { connection, reading, useConnection } from '#db/client.ts'
import { viewDays, viewTotals } from '#db/schema/views.ts'
import { writeCounts } from '#domain/views/batches.ts'
import { countReading } from '#domain/views/count.ts'
import { readCounts } from '#domain/views/reader.ts'
import { add, tally } from '#domain/views/tally.ts'
import { setProcessWide } from '#lib/process-wide.ts'
import { newUid } from '#lib/uid.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { insertLiveArticles } from '#tests/live-articles.ts'

useFreshDatabase()
beforeEach(() => setProcessWide('views', undefined))

const noon = Date.UTC(2026, 0, 31, 12)
const day = 86_400_000
const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const by = (uid: string, reader: number) => ({ uid, address: `reader ${reader}`, userAgent, purposes: [] })

test('one reader counts once per article in thirty minutes', async () => {
  const [a, b] = await insertLiveArticles([{}, {}])
  expect(await countReading(by(a!.uid, 1), noon)).toBe(1)
  expect(await countReading(by(a!.uid, 1), noon + 29 * 60_000)).toBe(1)
  expect(await countReading(by(a!.uid, 2), noon)).toBe(2)
  expect(await countReading(by(b!.uid, 1), noon)).toBe(1)
  expect(await countReading(by(a!.uid, 1), noon + 30 * 60_000)).toBe(3)
})

test('robots get the number and do not change it', async () => {
  const [a] = await insertLiveArticles([{}])
  expect(await countReading({ ...by(a!.uid, 1), userAgent: 'Googlebot/2.1' }, noon)).toBe(0)
  expect(await countReading({ ...by(a!.uid, 1), purposes: ['prefetch;prerender'] }, noon)).toBe(0)
  expect(await countReading(by(a!.uid, 1), noon)).toBe(1)
})

test('only live articles count, and nothing else is remembered', async () => {
  const [withdrawn] = await insertLiveArticles([{ state: 'withdrawn' }])
  expect(await countReading(by(withdrawn!.uid, 1), noon)).toBeNull()
  expect(await countReading(by(newUid(1), 1), noon)).toBeNull()
  expect(tally().seen.size).toBe(0)
  expect(await readCounts([withdrawn!.uid, newUid(1)])).toEqual({})
  expect(await readCounts([])).toEqual({})
})

test('counts are the same before, while and after they are written', async () => {
  const [a, b] = await insertLiveArticles([{}, {}])
  await countReading(by(a!.uid, 1), noon)
  await countReading(by(a!.uid, 2), noon + day)
  expect(await readCounts([a!.uid, b!.uid])).toEqual({ [a!.uid]: 2, [b!.uid]: 0 })
  expect(await writeCounts()).toBe(2)
  expect(await writeCounts()).toBe(0)
  expect(await readCounts([a!.uid, b!.uid])).toEqual({ [a!.uid]: 2, [b!.uid]: 0 })
  await countReading(by(a!.uid, 3), noon + day)
  expect(await readCounts([a!.uid])).toEqual({ [a!.uid]: 3 })
  await writeCounts()
  expect(await reading().select().from(viewTotals)).toEqual([{ articleId: a!.articleId, count: 3 }])
  expect(await reading().select().from(viewDays).orderBy(viewDays.day)).toEqual([
    { articleId: a!.articleId, day: '2026-01-31', count: 1 },
    { articleId: a!.articleId, day: '2026-02-01', count: 2 },
  ])
})

test('10,000 counts of 300 articles are one write transaction', async () => {
  const made = await insertLiveArticles(Array.from({ length: 300 }, () => ({})))
  for (let reader = 0; reader < 500; reader++) {
    await countReading(by(made[reader % made.length]!.uid, reader), noon)
  }
  // The others are counted without the question before each, which takes PGlite a millisecond.
  for (let reader = 500; reader < 10_000; reader++) {
    add(tally().held, '2026-01-31', made[reader % made.length]!.articleId, 1)
  }
  const transactions = await countTransactions(async () => {
    await Promise.all([writeCounts(), writeCounts(), writeCounts()])
  })
  expect(transactions).toBe(1)
  const rows = await reading().select().from(viewTotals)
  expect(rows.reduce((sum, row) => sum + row.count, 0)).toBe(10_000)
})

test('what is counted while a batch is being written waits for the next', async () => {
  const [a] = await insertLiveArticles([{}])
  await countReading(by(a!.uid, 1), noon)
  const real = connection()
  const disk = Promise.withResolvers<void>()
  useConnection({ ...real, transaction: (work) => disk.promise.then(() => real.transaction(work)) })
  const writing = writeCounts()
  await countReading(by(a!.uid, 2), noon)
  expect(await readCounts([a!.uid])).toEqual({ [a!.uid]: 2 })
  expect(await writeCounts()).toBe(0)
  disk.resolve()
  expect(await writing).toBe(1)
  useConnection(real)
  expect(await readCounts([a!.uid])).toEqual({ [a!.uid]: 2 })
  expect(await writeCounts()).toBe(1)
  expect(await readCounts([a!.uid])).toEqual({ [a!.uid]: 2 })
})

test('a batch that could not be written is held and written later', async () => {
  const [a] = await insertLiveArticles([{}])
  await countReading(by(a!.uid, 1), noon)
  const real = connection()
  useConnection({ ...real, transaction: () => Promise.reject(new Error('disk full')) })
  await expect(writeCounts()).rejects.toThrow('disk full')
  useConnection(real)
  expect(await readCounts([a!.uid])).toEqual({ [a!.uid]: 1 })
  expect(await writeCounts()).toBe(1)
  expect(await readCounts([a!.uid])).toEqual({ [a!.uid]: 1 })
})

async function countTransactions(work: () => Promise<void>): Promise<number> {
  const real = connection()
  let begun = 0
  useConnection({
    ...real,
    transaction: (inside) => {
      begun++
      return real.transaction(inside)
    },
  })
  await work()
  useConnection(real)
  return begun
}
