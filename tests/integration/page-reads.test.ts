import { describe, expect, it } from 'vitest'
import { readSite } from '../../app/(site)/site.ts'
import { reading } from '#db/client.ts'
import { liveArticles } from '#db/schema/live.ts'
import { createAuthor } from '#domain/authors/create.ts'
import { placeOnFront } from '#domain/front/place.ts'
import { readFront } from '#domain/front/reader.ts'
import { savePage } from '#domain/pages/save.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import { readSettings } from '#domain/settings/reader.ts'
import { createTag } from '#domain/tags/create.ts'
import { holdReadings } from '#domain/views/hold.ts'
import { utcDay } from '#domain/views/rules.ts'
import type { PageReads } from '#lib/page-reads.ts'
import { siteFeed } from '#server/feed-answer.ts'
import { NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { isWrong, madeWrong, readsOf } from '#tests/made-wrong.ts'
import { aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'
import { randomChanges } from '#tests/random-changes.ts'
import { sitePages } from '#tests/site-pages.ts'

useFreshDatabase()

const STEPS = 20

/** Of these any change of any article is one; pages and feeds know better. */
const ABOUT_ALL = /sitemap|search/

describe('every page', () => {
  it('has read what makes it another one, and little that does not', { timeout: 240_000 }, async () => {
    const changes = randomChanges(7)
    await furnish(changes.publish)
    let before = await makeAll()
    const stale: string[] = []
    let [changed, needless] = [0, 0]
    for (let step = 0; step < STEPS; step++) {
      const wrong = await madeWrong(changes.next)
      const after = await makeAll(before)
      for (const [path, { answer, reads }] of before) {
        const same = after.get(path)?.answer === answer
        const dropped = isWrong(reads, wrong)
        if (!same && !dropped) stale.push(`${step}: ${path} after ${wrong.map(({ tag }) => tag).join(', ')}`)
        if (ABOUT_ALL.test(path)) continue
        if (!same) changed++
        else if (dropped) needless++
      }
      before = after
    }
    console.log(
      `${before.size} pages, ${changed} changes of one, ${needless} dropped though they were the same`,
    )
    expect(stale).toEqual([])
    expect(changed).toBeGreaterThan(5 * STEPS)
    expect(needless).toBeLessThan(changed / 10)
  })
})

async function furnish(publish: () => Promise<void>): Promise<void> {
  await aSection('Steel', '钢铁', await aSection('Industry', '工业'))
  for (const name of ['Mills', 'Ships', 'Trade'])
    await carryOut(createTag, { texts: { en: { name }, zh: { name } } })
  for (const name of ['Ann', 'Ben']) await carryOut(createAuthor, { texts: { en: { name } } })
  const content = { name: 'About', slug: 'about', description: '', body: bodyOfParagraphs(['We are.']) }
  await carryOut(savePage, { locale: 'en', content })
  for (let at = 0; at < 14; at++) await publish()
  const uids = (await reading().select({ uid: liveArticles.uid }).from(liveArticles)).map(({ uid }) => uid)
  await holdReadings(
    utcDay(NOON),
    uids.slice(0, 6).map((uid, at) => ({ uid, count: 9 - at })),
  )
}

/** All pages, those that were there before too: an address may have been taken out. */
async function makeAll(before: Map<string, unknown> = new Map()) {
  const made = new Map<string, { answer: string; reads: PageReads }>()
  const pages = await sitePages()
  for (const path of before.keys()) if (!pages.has(path)) throw new Error(`${path} is no page any more`)
  for (const [path, make] of pages) {
    const { answer, reads } = await readsOf(make)
    made.set(path, { answer: JSON.stringify(answer, mapsToo) ?? '', reads })
  }
  return made
}

function mapsToo(_key: string, value: unknown): unknown {
  return value instanceof Map ? [...(value as Map<unknown, unknown>)] : value
}

describe('what a page used', () => {
  it('of the settings is written down, and no other', async () => {
    const settings = await readsOf(() => readSettings('en'))
    expect([...settings.reads.exact]).toEqual([])
    const named = await readsOf(async () => {
      const { 'site.name': name, 'site.accent': accent } = await readSettings('en')
      return { name, accent }
    })
    expect([...named.reads.exact]).toEqual(['setting:site.name:en', 'setting:site.accent:'])
  })

  it('of the clock is written down: the next place on the front page that opens or closes', async () => {
    const section = await aSection()
    const { uid } = await aLiveArticle(section, { headline: 'One' })
    const untilAt = async (now: number) => (await readsOf(() => readFront('en', now), now)).reads.until - NOON
    expect(await untilAt(NOON)).toBe(Infinity)
    await carryOut(placeOnFront, { uid, area: 'lead', startsAt: NOON + 100, endsAt: NOON + 200 })
    expect([await untilAt(NOON), await untilAt(NOON + 100), await untilAt(NOON + 200)]).toEqual([
      100,
      200,
      Infinity,
    ])
  })

  it('of the clock is the day: above every page in its zone, in a feed without pieces in UTC', async () => {
    expect((await readsOf(() => readSite('en'))).reads.until).toBe(Date.UTC(2026, 10, 20, 16))
    const feed = async () => (await siteFeed('en')).text()
    const [one, another] = [await readsOf(feed, NOON), await readsOf(feed, NOON + 60_000)]
    expect(another.answer).toBe(one.answer)
    expect(one.reads.until).toBe(Date.UTC(2026, 10, 21))
    await aLiveArticle(await aSection(), { headline: 'One' })
    expect((await readsOf(feed)).reads.until).toBe(Infinity)
  })
})
