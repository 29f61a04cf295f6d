import { describe, expect, it } from 'vitest'
import { versionOf } from '#components/front/version.ts'
import type { Card } from '#domain/articles/types.ts'
import { changeOf } from '../../client/version.ts'

describe('what became of a page that stayed open', () => {
  const article = { version: '2', corrected: '2' }

  it('nothing, where its address gives the same version', () => {
    expect(changeOf(article, { ...article, status: 200 })).toBeNull()
  })

  it('a newer one, and whether anything in between was a correction', () => {
    expect(changeOf(article, { status: 200, version: '3', corrected: '2' })).toBe('newer')
    expect(changeOf(article, { status: 200, version: '3', corrected: '3' })).toBe('corrected')
    // A typo after the correction: readers of version 2 have missed both.
    expect(changeOf(article, { status: 200, version: '10', corrected: '9' })).toBe('corrected')
    expect(changeOf({ version: '1' }, { status: 200, version: '2' })).toBe('newer')
  })

  it('nothing, where a cache on the way has an older one', () => {
    expect(changeOf({ version: '10' }, { status: 200, version: '9', corrected: '9' })).toBeNull()
  })

  it('withdrawn, expired or not there, whatever that page says besides', () => {
    expect(changeOf(article, { status: 410, gone: 'withdrawn' })).toBe('withdrawn')
    expect(changeOf(article, { status: 410, gone: 'expired' })).toBe('expired')
    expect(changeOf(article, { status: 410 })).toBe('withdrawn')
    expect(changeOf(article, { status: 404 })).toBe('missing')
  })

  it('nothing, where the answer is a failure or no page of ours', () => {
    for (const status of [200, 403, 500, 502, 503]) expect(changeOf(article, { status })).toBeNull()
    expect(changeOf(article, { status: 500, version: '3', corrected: '3' })).toBeNull()
  })

  it('on the front page any difference is news', () => {
    expect(changeOf({ version: 'cards-b1' }, { status: 200, version: 'cards-a2' })).toBe('newer')
    expect(changeOf({ version: 'cards-99' }, { status: 200, version: 'cards-12' })).toBe('newer')
  })
})

describe('the version of a front page', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(card) as [Card, Card, Card]
  const front = { lead: a, second: [b], picked: [], sections: [], mostRead: [c], latest: [a, b] }

  it('is no number, so that one is never held to be older than another', () => {
    expect(Number(versionOf(front))).toBeNaN()
  })

  it('stays while cards and places do, whatever is read most', () => {
    expect(versionOf({ ...front, mostRead: [b, a] })).toBe(versionOf(structuredClone(front)))
  })

  it('changes with the words of a card, with its place, and with the first article', () => {
    const states = [
      front,
      { ...front, lead: { ...a, headline: 'Another' } },
      { ...front, lead: b, second: [a] },
      { ...front, second: [], picked: [b] },
      { ...front, lead: null, second: [], latest: [] },
    ]
    expect(new Set(states.map(versionOf)).size).toBe(states.length)
  })
})

function card(uid: string): Card {
  return {
    articleId: 1,
    uid,
    locale: 'en',
    slug: uid,
    headline: uid,
    kicker: '',
    standfirst: '',
    section: null,
    picture: null,
    shownAt: 0,
    readingMinutes: 1,
  }
}
