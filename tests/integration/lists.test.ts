import { describe, expect, it } from 'vitest'
import { createAuthor } from '#domain/authors/create.ts'
import { readNeighbours, readArticle, readList, readRelated, type ListOf } from '#domain/articles/reader.ts'
import { readMonthCounts } from '#domain/archive/reader.ts'
import { readFront } from '#domain/front/reader.ts'
import { placeOnFront } from '#domain/front/place.ts'
import { setSetting } from '#domain/settings/set.ts'
import { createTag } from '#domain/tags/create.ts'
import { NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'

const SIZE = 3

/** All headlines of a list, page by page. */
async function wholeList(list: ListOf): Promise<string[]> {
  const found: string[] = []
  let before: string | null = null
  do {
    const page = await readList('en', list, before, SIZE)
    found.push(...page!.cards.map((card) => card.headline))
    before = page!.next
  } while (before !== null)
  return found
}

describe('lists', () => {
  useFreshDatabase()

  it('page by key through latest, section with children, tag, author and month, missing and doubling nothing', async () => {
    const parent = await aSection('News', '新闻')
    const child = await aSection('Industry', '行业', parent)
    const tag = (await carryOut(createTag, { texts: { en: { name: 'Steel' } } })).id
    const author = (await carryOut(createAuthor, { texts: { en: { name: 'Chen' } } })).id
    const expected: string[] = []
    for (let at = 0; at < 8; at++) {
      const headline = `Piece ${at}`
      const bylines = [{ name: 'Chen', authorId: author, role: 'words' as const }]
      // Two of each moment: the key, not the date alone, decides.
      const shownAt = NOON + Math.floor(at / 2) * 1000
      const section = at % 2 ? child : parent
      await aLiveArticle(section, {
        headline,
        tags: [tag],
        bylines,
        shownAt,
        sections: [section, ...(at === 3 ? [parent] : [])],
      })
      expected.unshift(headline)
    }
    const lists: ListOf[] = [
      { kind: 'latest' },
      { kind: 'sections', ids: [parent, child] },
      { kind: 'tag', id: tag },
      { kind: 'author', id: author },
      { kind: 'month', from: Date.UTC(2026, 10, 1), until: Date.UTC(2026, 11, 1) },
    ]
    for (const list of lists) expect(await wholeList(list)).toEqual(expected)
    expect(await wholeList({ kind: 'sections', ids: [child] })).toHaveLength(4)
    expect(await readList('en', { kind: 'latest' }, 'nonsense', SIZE)).toBeNull()
    expect(await readMonthCounts('en')).toEqual([{ month: '2026-11', count: 8 }])
  })

  it('shows related and neighbouring articles of the same language', async () => {
    const section = await aSection()
    const tag = (await carryOut(createTag, { texts: { en: { name: 'Steel' }, zh: { name: '钢铁' } } })).id
    await aLiveArticle(section, { headline: 'First', tags: [tag], shownAt: NOON + 1 })
    const middle = await aLiveArticle(section, { headline: 'Middle', tags: [tag], shownAt: NOON + 2 })
    await aLiveArticle(section, { headline: 'Last', shownAt: NOON + 3 })
    await aLiveArticle(section, { headline: '中间', tags: [tag], shownAt: NOON + 2 }, { locale: 'zh' })
    const answer = await readArticle('en', middle.slug)
    if (answer.state !== 'live') throw new Error(answer.state)
    expect((await readRelated(answer.article, 4)).map((card) => card.headline)).toEqual(['First', 'Last'])
    const { older, newer } = await readNeighbours(answer.article)
    expect([older?.headline, newer?.headline]).toEqual(['First', 'Last'])
  })

  it('fills the front page with the newest, and shows placed articles within their time', async () => {
    const section = await aSection()
    const old = await aLiveArticle(section, { headline: 'Old but placed', shownAt: NOON - 1000 })
    for (let at = 0; at < 6; at++)
      await aLiveArticle(section, { headline: `Piece ${at}`, shownAt: NOON + at })
    expect((await readFront('en', NOON)).lead?.headline).toBe('Piece 5')
    await carryOut(placeOnFront, { uid: old.uid, area: 'lead', startsAt: NOON + 100, endsAt: NOON + 200 })
    expect((await readFront('en', NOON)).lead?.headline).toBe('Piece 5')
    const front = await readFront('en', NOON + 150)
    expect(front.lead?.headline).toBe('Old but placed')
    expect(front.second.map((card) => card.headline)).not.toContain('Old but placed')
    expect((await readFront('en', NOON + 200)).lead?.headline).toBe('Piece 5')
  })

  it('counts months again when the zone of the site changes', async () => {
    const section = await aSection()
    // 23:30 on 31 October in UTC is 1 November in Shanghai.
    await aLiveArticle(section, { headline: 'Late', shownAt: Date.UTC(2026, 9, 31, 23, 30) })
    expect(await readMonthCounts('en')).toEqual([{ month: '2026-11', count: 1 }])
    await carryOut(setSetting, { key: 'site.timeZone', value: 'UTC' })
    expect(await readMonthCounts('en')).toEqual([{ month: '2026-10', count: 1 }])
  })
})
