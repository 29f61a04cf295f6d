import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { internals, invalidations } from '#db/schema/journal.ts'
import { transaction } from '#db/transaction.ts'
import type { Found } from '#delivery/pages/kept.ts'
import { Overloaded } from '#delivery/pages/queue.ts'
import { answer, reads, readsSoftly, readsUntil } from '#lib/answer.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { invalidate, openTestPages } from '#tests/pages.ts'

process.env.LOG_LEVEL = 'silent'
useFreshDatabase()

/** What the stub shows; its pages read the tag `word`, and softly the list `list`. */
let word = 'first'
/** Makes the stub wait, once it has read. */
let held: Promise<void> | null = null
let opened: Awaited<ReturnType<typeof openTestPages>>

beforeEach(async () => {
  word = 'first'
  held = null
  opened = await openTestPages(async (req, res) => {
    reads('word')
    readsSoftly('list', { from: 100, until: 200 })
    if (req.url === '/en/clock') readsUntil(Date.parse('2100-01-01'))
    if (req.url!.startsWith('/en/news/unknown')) answer(404)
    if (req.url === '/en/news/moved') answer(301, '/en/news/new')
    if (req.url === '/en/news/broken') throw new Error('broken')
    if (req.url === '/en/news/half') {
      answer(410)
      res.statusCode = 500
    }
    const shown = word
    await held
    res.setHeader('Content-Type', 'text/html; charset=utf-8')
    res.end(
      `<!DOCTYPE html><html><body><p>${shown}</p>${'A line. '.repeat(300)}<script>x()</script></body></html>`,
    )
  })
})
afterEach(async () => opened.pages.close())

function wordIn({ kept }: Found): string {
  const body = kept.bodies.identity ?? gunzipSync(kept.bodies.gzip!)
  return /<p>(\w+)<\/p>/.exec(body.toString())![1]!
}

describe('kept pages', () => {
  test('are made once, finished and packed', async () => {
    const first = await opened.ask('/en')
    const second = await opened.ask('/en')
    expect([first.how, second.how, opened.asks]).toEqual(['miss', 'hit', ['/en']])
    expect(second.kept).toBe(first.kept)
    const body = gunzipSync(first.kept.bodies.gzip!).toString()
    expect(body).toContain('A line.')
    expect(body).not.toContain('script')
  })

  test('are never given after a change of what they show was committed', async () => {
    await opened.ask('/en')
    word = 'second'
    await invalidate(['other'])
    expect(wordIn(await opened.ask('/en'))).toBe('first')
    await invalidate(['word'])
    const after = await opened.ask('/en')
    expect([after.how, wordIn(after)]).toEqual(['miss', 'second'])
  })

  test('that show a list are given while they are made again, for ten seconds', async () => {
    await opened.ask('/en')
    word = 'second'
    await invalidate([{ tag: 'list', place: 99 }])
    expect((await opened.ask('/en')).how).toBe('hit')
    await invalidate([{ tag: 'list', place: 100 }])
    const lagging = await opened.ask('/en')
    expect([lagging.how, wordIn(lagging)]).toEqual(['stale', 'first'])
    await expect.poll(async () => wordIn(await opened.ask('/en'))).toBe('second')
    expect((await opened.ask('/en')).how).toBe('hit')
    expect(opened.asks).toHaveLength(2)
  })

  test('lag from when the change was made, not from when somebody asks', async () => {
    await opened.ask('/en')
    word = 'second'
    await invalidate([{ tag: 'list', place: null }], Date.now() - 10_001)
    const after = await opened.ask('/en')
    expect([after.how, wordIn(after)]).toEqual(['miss', 'second'])
  })

  test('end when the clock makes them wrong', async () => {
    await opened.ask('/en/clock')
    const before = await opened.ask('/en/clock', Date.parse('2100-01-01') - 1)
    expect(before.how).toBe('hit')
    expect((await opened.ask('/en/clock', Date.parse('2100-01-01'))).how).toBe('miss')
  })

  test('are all forgotten by a follower that missed what was pruned, and by "everything"', async () => {
    await opened.ask('/en')
    await invalidate(['everything'])
    expect((await opened.ask('/en')).how).toBe('miss')
    await transaction(async (db) => {
      await db.insert(invalidations).values({ tag: 'other', place: null, at: 1 })
      const [newest] = await db.select().from(invalidations).where(eq(invalidations.tag, 'other'))
      await db.delete(invalidations).where(eq(invalidations.tag, 'everything'))
      await db
        .insert(internals)
        .values({ key: 'invalidations.epoch', value: String(newest!.id - 1) })
        .onConflictDoUpdate({ target: internals.key, set: { value: String(newest!.id - 1) } })
    })
    expect((await opened.ask('/en')).how).toBe('hit')
    await transaction(async (db) => {
      await db.insert(invalidations).values([
        { tag: 'more', place: null, at: 1 },
        { tag: 'more', place: null, at: 1 },
      ])
      await db.update(internals).set({ value: '1000' }).where(eq(internals.key, 'invalidations.epoch'))
    })
    expect((await opened.ask('/en')).how).toBe('miss')
  })
})

describe('pages on their way', () => {
  test('are joined by those who know of nothing newer', async () => {
    const hold = Promise.withResolvers<void>()
    held = hold.promise
    const both = [opened.ask('/en'), opened.ask('/en')]
    await expect.poll(() => opened.asks.length).toBe(1)
    hold.resolve()
    const [one, other] = await Promise.all(both)
    expect(one!.kept).toBe(other!.kept)
    expect(opened.asks).toHaveLength(1)
  })

  test('are not joined after a commit, and not kept when it made them wrong', async () => {
    const hold = Promise.withResolvers<void>()
    held = hold.promise
    const before = opened.ask('/en')
    await expect.poll(() => opened.asks.length).toBe(1)
    word = 'second'
    await invalidate(['word'])
    const after = opened.ask('/en')
    await expect.poll(() => opened.asks.length).toBe(2)
    hold.resolve()
    expect(wordIn(await before)).toBe('first')
    expect(wordIn(await after)).toBe('second')
    expect(wordIn(await opened.ask('/en'))).toBe('second')
    expect((await opened.ask('/en')).how).toBe('hit')
  })

  test('are kept when a commit meanwhile had nothing to do with them', async () => {
    const hold = Promise.withResolvers<void>()
    held = hold.promise
    const before = opened.ask('/en')
    await expect.poll(() => opened.asks.length).toBe(1)
    await invalidate(['other'])
    hold.resolve()
    await before
    expect((await opened.ask('/en')).how).toBe('hit')
  })

  test('are refused when more wait than can be made', async () => {
    const hold = Promise.withResolvers<void>()
    held = hold.promise
    const asked = Array.from({ length: 406 }, (_, at) =>
      opened.ask(`/en/news/n${at}`, Date.now(), `${at % 5}`),
    )
    await expect(opened.ask('/en/news/last', Date.now(), 'other')).rejects.toThrow(Overloaded)
    hold.resolve()
    expect((await Promise.all(asked)).every(({ how }) => how === 'miss')).toBe(true)
  })
})

describe('readers who wait', () => {
  test('of one network have a part of the places only', async () => {
    const hold = Promise.withResolvers<void>()
    held = hold.promise
    const greedy = Array.from({ length: 106 }, (_, at) => opened.ask(`/en/news/n${at}`))
    await expect(opened.ask('/en/news/one-more')).rejects.toThrow(Overloaded)
    const other = opened.ask('/en/news/other', Date.now(), 'elsewhere')
    hold.resolve()
    expect((await other).how).toBe('miss')
    await Promise.all(greedy)
  })

  test('for what was only to be made ready do not wait behind all others', async () => {
    const hold = Promise.withResolvers<void>()
    held = hold.promise
    const first = Array.from({ length: 6 }, (_, at) => opened.ask(`/en/news/n${at}`))
    await expect.poll(() => opened.asks.length).toBe(6)
    const ready = opened.pages.ready({ key: '/en', locale: 'en', requestId: 'r', now: Date.now() })
    const before = opened.ask('/en/news/before')
    const front = opened.ask('/en')
    const after = opened.ask('/en/news/after')
    hold.resolve()
    await Promise.all([...first, ready, before, front, after])
    expect(opened.asks.slice(6)).toEqual(['/en/news/before', '/en', '/en/news/after'])
  })
})

describe('what is not a page', () => {
  test('a redirect and an unknown address are kept with their status', async () => {
    await opened.ask('/en/news/moved')
    await opened.ask('/en/news/unknown')
    const [moved, unknown] = [await opened.ask('/en/news/moved'), await opened.ask('/en/news/unknown')]
    expect([moved.how, moved.kept.status, moved.kept.location]).toEqual(['hit', 301, '/en/news/new'])
    expect([unknown.how, unknown.kept.status]).toEqual(['hit', 404])
  })

  test('a failure goes to who waited for it, and is not kept', async () => {
    await expect(opened.ask('/en/news/broken')).rejects.toThrow('broken')
    await expect(opened.ask('/en/news/broken')).rejects.toThrow('broken')
    expect(opened.asks).toHaveLength(2)
    expect(opened.pages.store.size.answers).toBe(0)
  })

  test('what fails after it said "gone" is a failure', async () => {
    const { kept, how } = await opened.ask('/en/news/half')
    expect([kept.status, how, opened.pages.store.size.answers]).toEqual([500, 'bypass', 0])
  })

  test('a scan of unknown addresses pushes no page out', async () => {
    await opened.ask('/en')
    const one = opened.pages.store.size.bytes
    const small = await openTestPages(
      async (req, res) => {
        if (req.url !== '/en') answer(404)
        res.setHeader('Content-Type', 'text/html')
        res.end(`<p>${'A line. '.repeat(300)}</p>`)
      },
      { bytes: one * 20 },
    )
    await small.ask('/en')
    for (let at = 0; at < 200; at++) await small.ask(`/en/news/x${at}`)
    expect((await small.ask('/en')).how).toBe('hit')
    expect(small.pages.store.size.answers).toBeLessThan(20)
    await small.pages.close()
  })
})
