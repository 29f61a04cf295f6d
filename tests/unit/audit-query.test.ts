import { describe, expect, it } from 'vitest'
import { auditQuery, filterOf } from '#domain/audit/query.ts'

const filter = (query: Record<string, string>, zone = 'Asia/Shanghai') => filterOf(auditQuery(query), zone)

describe('the filter of an address', () => {
  it('is that of the form', () => {
    expect(
      filter({ person: 'u', command: 'article', outcome: 'done', origin: ' 10.0.0.1 ', requestId: 'r' }),
    ).toEqual({
      ...{ person: 'u', command: 'article', outcome: 'done', origin: '10.0.0.1', requestId: 'r' },
    })
    expect(filter({ subject: 'article:7' })).toEqual({ subject: { kind: 'article', id: 7 } })
  })

  it('takes days of the zone, the last one included', () => {
    expect(filter({ from: '2026-11-20', to: '2026-11-20' })).toEqual({
      from: Date.UTC(2026, 10, 19, 16),
      to: Date.UTC(2026, 10, 20, 16),
    })
    // The clocks are put back: this day has 25 hours.
    expect(filter({ from: '2026-10-25', to: '2026-10-25' }, 'Europe/Berlin')).toEqual({
      from: Date.UTC(2026, 9, 24, 22),
      to: Date.UTC(2026, 9, 25, 23),
    })
  })

  it('narrows nothing by empty fields, unknown ones, and ones that come several times', () => {
    expect(
      filter({ person: '', command: ' ', outcome: '', subject: '', from: '', to: '', origin: '' }),
    ).toEqual({})
    expect(auditQuery({ person: ['a', 'b'], before: 'x', nonsense: 'y', constructor: 'z' })).toEqual({})
  })

  it.each<Record<string, string>>([
    { outcome: 'perhaps' },
    { command: 'article.' },
    { command: '__proto__' },
    { subject: 'article' },
    { subject: 'article:-1' },
    { subject: 'article:9999999999' },
    { subject: 'article:7:8' },
    { from: '2026-02-31' },
    { from: '20 November' },
    { to: '2026-11-20T10:00' },
    { origin: 'x'.repeat(101) },
    { requestId: 'a\0b' },
    { person: 'x'.repeat(37) },
  ])('is none for %j', (query) => {
    expect(filter(query)).toBeNull()
  })
})
