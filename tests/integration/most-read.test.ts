import { beforeEach, expect, test } from 'vitest'
import { asc, eq } from 'drizzle-orm'
import { connection, reading } from '#db/client.ts'
import { invalidations } from '#db/schema/journal.ts'
import { liveArticles } from '#db/schema/live.ts'
import { viewDays } from '#db/schema/views.ts'
import { transaction } from '#db/transaction.ts'
import { announceMostRead } from '#domain/views/announce-most-read.ts'
import { mostReadAddresses } from '#domain/views/most-read-addresses.ts'
import { mostRead } from '#domain/views/reader.ts'
import { mostReadOfWeek } from '#domain/views/week.ts'
import { withAnswerContext } from '#lib/answer.ts'
import { newReads } from '#lib/page-reads.ts'
import { setProcessWide } from '#lib/process-wide.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { insertLiveArticles } from '#tests/live-articles.ts'

useFreshDatabase()
// PGlite is emptied between tests and stays the same connection.
beforeEach(() => setProcessWide('most-read', undefined))

const noon = Date.UTC(2026, 0, 31, 12)
const minute = 60_000

/** Readings of articles on a day. */
const readOn = (day: string, ...counts: [article: { articleId: number } | undefined, count: number][]) =>
  transaction(async (db) => {
    const rows = counts.map(([article, count]) => ({ articleId: article!.articleId, day, count }))
    await db.insert(viewDays).values(rows)
  })
const ids = async (locale: string, later = 0) =>
  (await mostRead(locale, noon + later)).map(({ articleId }) => articleId)
const announced = async () =>
  (await reading().select().from(invalidations).orderBy(asc(invalidations.id))).map(({ tag }) => tag)

test('most read are live articles of the language by the readings of seven days', async () => {
  const [old, few, many, withdrawn, chinese] = await insertLiveArticles([
    {},
    {},
    {},
    { state: 'withdrawn' },
    { locale: 'zh' },
  ])
  await readOn('2026-01-24', [old, 1000])
  await readOn('2026-01-25', [few, 3])
  await readOn('2026-01-30', [many, 2])
  await readOn('2026-01-31', [many, 2], [withdrawn, 50], [chinese, 7])
  const read = (locale: string, limit = 10) => mostReadOfWeek(locale, noon, limit)
  const first = { articleId: many!.articleId, slug: many!.uid, count: 4 }
  expect(await read('en')).toEqual([first, { articleId: few!.articleId, slug: few!.uid, count: 3 }])
  expect(await read('en', 1)).toEqual([first])
  expect(await read('zh')).toEqual([{ articleId: chinese!.articleId, slug: chinese!.uid, count: 7 }])
  expect(await mostReadAddresses('en', noon, 10)).toEqual([many!.uid, few!.uid])
  await transaction(async (db) => {
    await db.update(liveArticles).set({ state: 'expired' }).where(eq(liveArticles.articleId, many!.articleId))
  })
  expect(await mostReadAddresses('en', noon, 10)).toEqual([few!.uid])
})

test('a language with few readers has its most read too', async () => {
  const english = await insertLiveArticles(Array.from({ length: 51 }, () => ({})))
  const [chinese] = await insertLiveArticles([{ locale: 'zh' }])
  await readOn('2026-01-31', [chinese, 1], ...english.map((one): [typeof one, number] => [one, 9]))
  expect(await mostReadAddresses('zh', noon, 1)).toEqual([chinese!.uid])
})

test('without a job, most read are added up once a minute, for those who ask at the same time too', async () => {
  const [a, b] = await insertLiveArticles([{}, {}])
  await readOn('2026-01-31', [a, 2])
  const together = [mostRead('en', noon), mostRead('en', noon + 1)]
  expect(together[1]).toBe(together[0])
  expect(await ids('en')).toEqual([a!.articleId])
  await readOn('2026-01-31', [b, 3])
  expect(await ids('en', minute - 1)).toEqual([a!.articleId])
  expect(await ids('en', minute)).toEqual([b!.articleId, a!.articleId])
})

test('a page that shows the most read is made wrong by another list', async () => {
  const context = { requestId: 'test', now: noon, status: null, location: null, reads: newReads() }
  await withAnswerContext(context, () => mostRead('zh', noon))
  expect([...context.reads.soft.keys()]).toEqual(['most-read:zh'])
})

test('pages keep the list until another one is announced, however long the job does not run', async () => {
  const [a, b] = await insertLiveArticles([{}, {}])
  await readOn('2026-01-31', [a, 2])
  await announceMostRead(noon)
  await readOn('2026-01-31', [b, 3])
  expect(await ids('en', 60 * minute)).toEqual([a!.articleId])
  expect(await announceMostRead(noon + 60 * minute)).toEqual(['en'])
  expect(await ids('en', 60 * minute)).toEqual([b!.articleId, a!.articleId])
})

test('a start announces nothing while the list is the one that was announced before', async () => {
  const [a] = await insertLiveArticles([{}])
  await readOn('2026-01-30', [a, 3])
  expect(await announceMostRead(noon)).toEqual(['en'])
  setProcessWide('most-read', undefined)
  expect(await announceMostRead(noon + minute)).toEqual([])
})

test('a list is announced when articles or their order change', async () => {
  const [a, b, chinese] = await insertLiveArticles([{}, {}, { locale: 'zh' }])
  await readOn('2026-01-30', [a, 3], [b, 1], [chinese, 1])
  await ids('en')
  await announceMostRead(noon)
  expect((await announced()).toSorted()).toEqual(['most-read:en', 'most-read:zh'])
  await readOn('2026-01-31', [b, 1], [chinese, 5])
  expect(await announceMostRead(noon + minute)).toEqual([])
  await readOn('2026-01-29', [b, 2])
  expect(await announceMostRead(noon + 2 * minute)).toEqual(['en'])
  expect((await announced()).slice(2)).toEqual(['most-read:en'])
  expect(await ids('en')).toEqual([b!.articleId, a!.articleId])
})

test.each([
  ['', 0],
  [', though the list is the old one again', 5],
])('what could not be announced is announced by the next run%s', async (_, more) => {
  const [a, b] = await insertLiveArticles([{}, {}])
  await readOn('2026-01-31', [a, 2])
  await announceMostRead(noon)
  const before = await announced()
  await readOn('2026-01-31', [b, 3])
  // On the same object: what is kept belongs to the connection.
  const real = connection()
  const write = real.transaction
  real.transaction = () => Promise.reject(new Error('disk full'))
  await expect(announceMostRead(noon + minute)).rejects.toThrow('disk full')
  real.transaction = write
  await readOn('2026-01-30', [a, more])
  expect(await announceMostRead(noon + 2 * minute)).toEqual(['en'])
  expect((await announced()).slice(before.length)).toEqual(['most-read:en'])
})
