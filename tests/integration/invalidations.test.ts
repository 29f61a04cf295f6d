import { afterEach, beforeEach, expect, test } from 'vitest'
import { asc } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { followInvalidations, writeInvalidations, type News } from '#db/invalidations.ts'
import { internals, invalidations } from '#db/schema/journal.ts'
import { transaction } from '#db/transaction.ts'
import { raiseMark, readMark, type Mark } from '#domain/invalidations/marks.ts'
import { pruneInvalidations } from '#domain/invalidations/prune.ts'
import { purgeNext } from '#domain/invalidations/purge.ts'
import { sendPurge } from '#lib/send-purge.ts'
import { surrogateKey } from '#lib/surrogate-key.ts'
import { NOON } from '#tests/asking.ts'
import { openCdn, type Cdn } from '#tests/cdn.ts'
import { useFreshDatabase } from '#tests/database.ts'

useFreshDatabase()
let cdn: Cdn
beforeEach(async () => (cdn = await openCdn()))
afterEach(() => cdn.close())

const HOUR = 3_600_000
const everything = [surrogateKey('everything')]
const never = new AbortController().signal

const write = (tags: string[], at = NOON) =>
  transaction((db) =>
    writeInvalidations(
      db,
      tags.map((tag) => ({ tag, place: null })),
      at,
    ),
  )
const many = (count: number) => Array.from({ length: count }, (_, at) => `article:${at}`)
const rows = async () => reading().select().from(invalidations).orderBy(asc(invalidations.id))
const left = async () => (await rows()).map(({ tag }) => tag)
const mark = (name: Mark) => readMark(reading(), name)
const setMark = (name: Mark, id: number) => transaction((db) => raiseMark(db, name, id))
const purge = (token: string | null = null, stop = never) =>
  purgeNext((keys) => sendPurge({ url: cdn.url, token }, keys, stop))
const purged = () => cdn.purges.map(({ tags }) => tags)

/** A CDN that knows of all there is. */
async function purgedSoFar() {
  await purge()
  cdn.purges.length = 0
}

test('what is older than an hour is pruned, and the epoch says how far', async () => {
  await write(['old', 'older than an hour'], NOON - HOUR - 1)
  await write(['an hour old'], NOON - HOUR)
  const [, last] = await rows()
  expect(await pruneInvalidations(NOON, false)).toBe(2)
  expect(await left()).toEqual(['an hour old'])
  expect(await mark('invalidations.epoch')).toBe(last!.id)
  expect(await pruneInvalidations(NOON, false)).toBe(0)
})

test('the newest stays, however old', async () => {
  expect(await pruneInvalidations(NOON, false)).toBe(0)
  await write(['first', 'newest'], NOON - 100 * HOUR)
  await pruneInvalidations(NOON, false)
  await pruneInvalidations(NOON, false)
  expect(await left()).toEqual(['newest'])
})

test('a run deletes at most 5,000', async () => {
  await write(many(5_010), NOON - 2 * HOUR)
  expect(await pruneInvalidations(NOON, false)).toBe(5_000)
  expect(await pruneInvalidations(NOON, false)).toBe(9)
})

test('one wrong clock does not keep all that came after it', async () => {
  await write(['from the future'], NOON + 1000 * HOUR)
  await write(['old'], NOON - 2 * HOUR)
  await write(['new'])
  expect(await pruneInvalidations(NOON, false)).toBe(2)
  expect(await left()).toEqual(['new'])
})

test('who has not read what was pruned is told that something is missing', async () => {
  await write(['read by all'], NOON - 2 * HOUR)
  const news: News[] = []
  const follower = await followInvalidations((some) => news.push(some))
  await write(['pruned'], NOON - 2 * HOUR)
  await write(['new'])
  await pruneInvalidations(NOON, false)
  await follower.catchUp()
  await write(['newer'])
  await pruneInvalidations(NOON, false)
  await follower.catchUp()
  follower.close()
  expect(news.map(({ missed, changes }) => [missed, changes.map(({ tag }) => tag)])).toEqual([
    [true, ['new']],
    [false, ['newer']],
  ])
})

test('what the CDN was not told of is not pruned', async () => {
  await write(['a'], NOON - 2 * HOUR)
  expect(await pruneInvalidations(NOON, true)).toBe(0)
  await purgedSoFar()
  await write(['b', 'c', 'd'], NOON - 2 * HOUR)
  expect(await pruneInvalidations(NOON, true)).toBe(1)
  expect(await left()).toEqual(['b', 'c', 'd'])
  await purge()
  expect(await pruneInvalidations(NOON, true)).toBe(2)
})

test('a mark only rises', async () => {
  await setMark('invalidations.purged', 10)
  await setMark('invalidations.purged', 9)
  expect(await mark('invalidations.purged')).toBe(10)
})

test('the first purge is of everything, once; then tags are sent by their keys', async () => {
  await write(['article:1'])
  expect(await purge()).toBe(true)
  expect(await purge()).toBe(false)
  expect(purged()).toEqual([everything])
  await write(['article:1', 'card:1', 'article:1'])
  expect(await purge()).toBe(true)
  expect(await purge()).toBe(false)
  expect(purged()).toEqual([everything, [surrogateKey('article:1'), surrogateKey('card:1')]])
})

test('a site without any invalidation purges everything once, and misses no first one', async () => {
  // As installations of the first version have it.
  await setMark('invalidations.epoch', 1)
  expect([await purge(), await purge()]).toEqual([true, false])
  await write(['article:1'])
  expect([await purge(), await purge()]).toEqual([true, false])
  expect(purged()).toHaveLength(2)
})

test('a request has the keys in body and header, and the token where there is one', async () => {
  await purgedSoFar()
  await write(['article:1', 'card:1'])
  await purge('s3cret')
  await write(['article:2'])
  await purge()
  const [first, second] = cdn.purges
  expect(first).toMatchObject({
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'surrogate-key': first!.tags.join(' '),
      authorization: 'Bearer s3cret',
      'fastly-key': 's3cret',
    },
  })
  expect(second!.headers).not.toHaveProperty('authorization')
  expect(second!.headers).not.toHaveProperty('fastly-key')
})

test('a request has at most a hundred keys, the next one goes on in order', async () => {
  await purgedSoFar()
  const tags = many(250)
  await write([...tags.slice(0, 100), tags[0]!, ...tags.slice(100)])
  while (await purge());
  expect(purged().map((keys) => keys.length)).toEqual([100, 100, 50])
  expect(purged().flat()).toEqual(tags.map(surrogateKey))
})

test('everything makes the rest needless', async () => {
  await purgedSoFar()
  await write([...many(300), 'everything', 'section:1:en'])
  while (await purge());
  expect(purged()).toEqual([everything])
})

test('a list with places is purged as a whole', async () => {
  await purgedSoFar()
  await transaction((db) =>
    writeInvalidations(
      db,
      [
        { tag: 'latest:en', place: NOON },
        { tag: 'latest:en', place: NOON + 1 },
      ],
      NOON,
    ),
  )
  await purge()
  expect(purged()).toEqual([[surrogateKey('latest:en')]])
})

test.each([429, 503, 301])(
  'what is answered by %i is sent again, and nothing is left out',
  async (status) => {
    await purgedSoFar()
    await write(['article:1'])
    cdn.reactions.push(status, status)
    const before = await mark('invalidations.purged')
    await expect(purge('s3cret')).rejects.toThrow()
    await write(['article:2'])
    await expect(purge('s3cret')).rejects.toThrow()
    expect(await mark('invalidations.purged')).toBe(before)
    await purge('s3cret')
    const both = ['article:1', 'article:2'].map(surrogateKey)
    expect(purged()).toEqual([both.slice(0, 1), both, both])
  },
)

test('what was pruned unsent, when no CDN was configured, purges everything', async () => {
  await purgedSoFar()
  await write(['a', 'b', 'c'], NOON - 2 * HOUR)
  await pruneInvalidations(NOON, false)
  expect([await purge(), await purge()]).toEqual([true, false])
  expect(purged()).toEqual([everything])
})

test('a CDN that does not answer holds nobody who wants to stop', async () => {
  await write(['a'])
  cdn.reactions.push('silent')
  const stop = new AbortController()
  const sending = purge(null, stop.signal)
  await cdn.asked()
  stop.abort()
  await expect(sending).rejects.toBe(stop.signal.reason)
  expect(await mark('invalidations.purged')).toBeNull()
})

test('marks are internals, as text', async () => {
  await setMark('invalidations.purged', 7)
  expect(await reading().select().from(internals)).toContainEqual({ key: 'invalidations.purged', value: '7' })
})
