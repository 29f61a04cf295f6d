import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BACK_DATED_AFTER, feedDate, inFeedOrder, isSettled } from '#domain/feeds/order.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const now = Date.UTC(2026, 10, 20)

describe('the place of a piece in feeds', () => {
  it('is that of its first recorded publication', () => {
    expect(feedDate({ articleId: 1, shownAt: now - DAY, recordedAt: now })).toBe(now)
    expect(feedDate({ articleId: 1, shownAt: now - BACK_DATED_AFTER, recordedAt: now })).toBe(now)
    expect(feedDate({ articleId: 1, shownAt: now + DAY, recordedAt: now })).toBe(now)
  })

  it('is that of the shown date where the piece is back-dated', () => {
    const imported = { articleId: 3, shownAt: now - BACK_DATED_AFTER - 1, recordedAt: now }
    expect(feedDate(imported)).toBe(imported.shownAt)
    const yesterday = { articleId: 1, shownAt: now - DAY, recordedAt: now - DAY }
    expect(inFeedOrder([imported, yesterday]).map((piece) => piece.articleId)).toEqual([1, 3])
  })

  it('puts each piece once, the later key first where dates are equal', () => {
    const piece = (articleId: number) => ({ articleId, shownAt: now, recordedAt: now })
    expect(inFeedOrder([piece(1), piece(2), piece(1)]).map((one) => one.articleId)).toEqual([2, 1])
  })

  it('is settled only when nothing unread could come before', () => {
    const hours = fc.integer({ min: -200, max: 200 })
    const pieces = fc.array(fc.record({ shown: hours, later: hours }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(pieces, fc.integer({ min: 1, max: 5 }), (given, size) => {
        const all = given
          .map(({ shown, later }, articleId) => ({
            articleId,
            shownAt: shown * HOUR,
            recordedAt: (shown + later) * HOUR,
          }))
          .sort((a, b) => b.shownAt - a.shownAt || b.articleId - a.articleId)
        const top = inFeedOrder(all).slice(0, size).map(feedDate)
        for (let read = 1; read <= all.length; read++) {
          const seen = all.slice(0, read)
          if (isSettled(seen, size)) expect(inFeedOrder(seen).slice(0, size).map(feedDate)).toEqual(top)
        }
      }),
    )
  })
})
