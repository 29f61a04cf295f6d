import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexTerms, queryTerms } from '#lib/search-terms.ts'

describe('search terms', () => {
  it('index Han as characters and bigrams, other words folded', () => {
    expect(indexTerms('制造业 Café 3D打印')).toBe('制 制造 造 造业 业 cafe 3d 打 打印 印')
  })

  it('ask for the bigrams of a Han run and for the last Latin word as a prefix', () => {
    expect(queryTerms('制造业').map((term) => term.text)).toEqual(['制造', '造业'])
    expect(queryTerms('厂')).toEqual([{ text: '厂', prefix: false }])
    expect(queryTerms('Steel PRIC')).toEqual([
      { text: 'steel', prefix: false },
      { text: 'pric', prefix: true },
    ])
    expect(queryTerms('st')).toEqual([{ text: 'st', prefix: false }])
    expect(queryTerms('"); drop table -- * ')).toEqual([
      { text: 'drop', prefix: false },
      { text: 'table', prefix: true },
    ])
    expect(queryTerms(' ?!… ')).toEqual([])
  })

  it('find any part of a text in its own index, and never grow without bound', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const index = new Set(indexTerms(text).split(' '))
        const terms = queryTerms(text)
        expect(terms.length).toBeLessThanOrEqual(16)
        for (const term of terms) {
          expect(term.text).toMatch(/^[\p{L}\p{N}\p{M}]+$/u)
          const there = [...index].some((word) =>
            term.prefix ? word.startsWith(term.text) : word === term.text,
          )
          // A query is cut after 200 characters, so its last word may be the beginning of one.
          if ([...text].length <= 200) expect(there).toBe(true)
        }
      }),
    )
  })
})
