import { describe, expect, it } from 'vitest'
import { freshness, type Acknowledged, type Seen } from '../../bench/publish/freshness.ts'
import { headlineOf, marksIn } from '../../bench/publish/marks.ts'

const ack = (version: number, at: number, piece = 1): Acknowledged => ({ piece, version, at })
const seen = (version: number, sentAt: number, more: Partial<Seen> = {}): Seen => ({
  piece: 1,
  version,
  own: true,
  sentAt,
  answeredAt: sentAt + 5,
  ...more,
})

describe('what readers saw against what was acknowledged', () => {
  it('an old version is stale only when the request was sent after the acknowledgement', () => {
    const { stale } = freshness([ack(2, 100)], [seen(1, 99), seen(1, 101), seen(2, 102)])
    expect(stale.own.map((one) => one.sentAt)).toEqual([101])
  })

  it('the newest acknowledgement before the request counts, not one of another piece', () => {
    const { stale } = freshness([ack(2, 100), ack(3, 200), ack(9, 100, 2)], [seen(2, 150), seen(2, 201)])
    expect(stale.own.map((one) => one.sentAt)).toEqual([201])
  })

  it('tells own pages from other pages that show the headline', () => {
    const { stale } = freshness([ack(2, 100)], [seen(1, 101, { own: false })])
    expect([stale.own.length, stale.elsewhere.length]).toEqual([0, 1])
  })

  it('measures to the first later answer of the own page with that version or a newer one', () => {
    const answers = [seen(2, 90), seen(1, 101), seen(2, 110), seen(3, 103, { own: false }), seen(3, 130)]
    const { visibleAfter, unseen } = freshness([ack(2, 100), ack(3, 120), ack(4, 300)], answers)
    expect(visibleAfter).toEqual([15, 15])
    expect(unseen).toBe(1)
  })
})

describe('versions a page shows', () => {
  it("are its article's mark and every headline of a piece", () => {
    const html = `<article class="article" data-version="7"><h1>${headlineOf(1, 7)}</h1></article>
      <a>${headlineOf(2, 3)}</a>`
    expect(marksIn(html, 1)).toEqual([
      { piece: 1, version: 7, own: true },
      { piece: 2, version: 3, own: false },
    ])
  })

  it('are the older one where a page shows two of the same piece', () => {
    expect(marksIn(`${headlineOf(1, 4)} ${headlineOf(1, 3)}`, null)).toEqual([
      { piece: 1, version: 3, own: false },
    ])
    expect(marksIn(`<article data-version="5"></article>${headlineOf(1, 6)}`, 1)).toEqual([
      { piece: 1, version: 5, own: true },
    ])
  })

  it("come from the headline where the article carries no mark, and from another's page not at all", () => {
    expect(marksIn(`<article>${headlineOf(1, 2)}</article>`, 1)).toEqual([
      { piece: 1, version: 2, own: true },
    ])
    expect(marksIn('<article data-version="5"></article>', null)).toEqual([])
  })
})
