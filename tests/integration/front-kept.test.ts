import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Found } from '#delivery/pages/kept.ts'
import { endBreaking } from '#domain/breaking/end.ts'
import { readBreaking } from '#domain/breaking/reader.ts'
import { setBreaking } from '#domain/breaking/set.ts'
import { arrangeFront } from '#domain/front/arrange.ts'
import { planFront } from '#domain/front/plan.ts'
import { readFront } from '#domain/front/reader.ts'
import { restoreFront } from '#domain/front/restore.ts'
import { requestTime } from '#lib/answer.ts'
import { NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'
import { openTestPages } from '#tests/pages.ts'

process.env.LOG_LEVEL = 'silent'
useFreshDatabase()

const HOUR = 3_600_000
const lead = (uid: string) => ({ uid, area: 'lead' as const })
let opened: Awaited<ReturnType<typeof openTestPages>>
let [a, b] = ['', '']

beforeEach(async () => {
  const news = await aSection()
  a = (await aLiveArticle(news, { headline: 'Anvil' })).uid
  b = (await aLiveArticle(news, { headline: 'Bolt' })).uid
  opened = await openTestPages(async (req, res) => {
    res.setHeader('Content-Type', 'text/html; charset=utf-8')
    res.end(await pageOf(req.url!, requestTime()))
  })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await opened.pages.close()
})

/** A page as readers' routes make it, out of the same readers. */
async function pageOf(path: string, now: number): Promise<string> {
  const bar = await readBreaking('en', now)
  const shown = path === '/en' ? await readFront('en', now) : null
  return `<!DOCTYPE html><html><body><p>${JSON.stringify([bar, shown])}</p></body></html>`
}

function textOf({ kept }: Found): string {
  return (kept.bodies.identity ?? gunzipSync(kept.bodies.gzip!)).toString()
}

/** Pages are made by the clock of the machine. */
function askAt(path: string, later: number): Promise<Found> {
  vi.spyOn(Date, 'now').mockReturnValue(NOON + later)
  return opened.ask(path, NOON + later)
}

/** Asks for a kept page and holds it, byte by byte, against one that is made now. @returns whether it was kept */
async function asked(path: string, later: number): Promise<Found['how']> {
  const found = await askAt(path, later)
  expect(textOf(found), `${path} at ${later}`).toBe(await pageOf(path, NOON + later))
  return found.how
}

describe('a kept front page', () => {
  test('is the old one to the last millisecond before a plan, the new one at its time, and rolled back at once', async () => {
    const AT = 2 * HOUR
    await carryOut(arrangeFront, { locale: 'en', slots: [lead(a)] })
    await carryOut(planFront, { locale: 'en', startsAt: NOON + AT })
    await carryOut(arrangeFront, { locale: 'en', plan: NOON + AT, slots: [lead(b)] })
    expect([await asked('/en', 0), await asked('/en', 0), await asked('/en', AT - 1)]).toEqual([
      'miss',
      'hit',
      'hit',
    ])
    expect([await asked('/en', AT), await asked('/en', AT + 1)]).toEqual(['miss', 'hit'])
    await carryOut(restoreFront, { locale: 'en', version: 3, to: 1 }, AT + HOUR)
    expect([await asked('/en', AT + HOUR), await asked('/en', AT + HOUR)]).toEqual(['miss', 'hit'])
    expect((await readFront('en', NOON + AT + HOUR)).lead?.headline).toBe('Anvil')
  })

  test('is all that a change of it makes wrong', async () => {
    await asked('/en', 0)
    await asked('/en/news/anvil', 0)
    await carryOut(arrangeFront, { locale: 'en', slots: [lead(a)] })
    expect([await asked('/en/news/anvil', 0), await asked('/en', 0)]).toEqual(['hit', 'miss'])
  })
})

describe('breaking news on kept pages', () => {
  test('stands on every page once it is set, and on none when its time is over or somebody ends it', async () => {
    const all = async (later: number) => {
      const [front, article] = [await asked('/en', later), await asked('/en/news/anvil', later)]
      return [front, article]
    }
    const text = 'The port is closed'
    await all(0)
    await carryOut(setBreaking, { locale: 'en', text, endsAt: NOON + HOUR })
    expect([await all(0), await all(HOUR - 1)]).toEqual([
      ['miss', 'miss'],
      ['hit', 'hit'],
    ])
    expect(textOf(await askAt('/en', HOUR - 1))).toContain(text)
    expect([await all(HOUR), await all(HOUR)]).toEqual([
      ['miss', 'miss'],
      ['hit', 'hit'],
    ])
    expect(textOf(await askAt('/en', HOUR))).not.toContain(text)
    await carryOut(setBreaking, { locale: 'en', text, endsAt: NOON + 3 * HOUR }, HOUR)
    expect(await all(HOUR)).toEqual(['miss', 'miss'])
    await carryOut(endBreaking, { locale: 'en' }, 2 * HOUR)
    expect(await all(2 * HOUR)).toEqual(['miss', 'miss'])
    expect(textOf(await askAt('/en', 2 * HOUR))).not.toContain(text)
  })
})
