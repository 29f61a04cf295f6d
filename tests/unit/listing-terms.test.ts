import { describe, expect, it } from 'vitest'
import { contentOf } from '#domain/articles/content.ts'
import { termsOf } from '#domain/articles/filter.ts'
import { listingTerms, wantedWords } from '#domain/articles/listing-terms.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'

const marked = {
  locale: 'zh',
  liveState: 'live',
  workState: null,
  trashed: false,
  begunBy: 'A-1',
  assigneeUid: null,
} as const

function termsWith(given: Partial<ReturnType<typeof contentOf>>, more: object = {}) {
  const content = contentOf({ headline: '', slug: '', body: bodyOfParagraphs(['Not this.']), ...given })
  return listingTerms({ ...marked, ...more }, content)
}

describe('what an article is found by', () => {
  it('is its words, each once, and not those of its body', () => {
    const bylines = [{ name: 'Lin Yue', authorId: null, role: 'words' as const }]
    const words = termsWith({ headline: '铁矿 Ore ore', slug: 'ore-up', bylines }).filter((one) =>
      /^[a-z铁矿]/.test(one),
    )
    expect(words).toEqual(['铁', '铁矿', '矿', 'ore', 'up', 'lin', 'yue'])
  })

  it('is never the same for a mark and a word', () => {
    const marks = termsWith({ sections: [7], tags: [7], bylines: [{ name: '', authorId: 7, role: 'words' }] })
    const words = marks.map((one) => one.slice(1)).join(' ')
    expect(termsWith({ headline: words }).filter((one) => marks.includes(one))).toHaveLength(
      termsWith({}).length,
    )
    expect(new Set(marks).size).toBe(marks.length)
    expect(wantedWords(marks.join(' ')).filter(({ text }) => marks.includes(text))).toEqual([])
  })

  it('has no blank and no quotation mark in it, and is not too long for PostgreSQL', () => {
    const terms = termsWith({ headline: `"a'b" ${'𠀀'.repeat(390)} ${'x'.repeat(300)}`, slug: 'a b' })
    for (const term of terms) {
      expect(term).toMatch(/^[^\s"'\\]+$/)
      expect(Buffer.byteLength(term)).toBeLessThan(2046)
    }
  })
})

describe('a filter', () => {
  it('wants nothing but the list where it is empty, and nothing at all where nothing can be so', () => {
    expect(termsOf({})).toHaveLength(1)
    expect(termsOf({ text: '!?' })).toBeNull()
    expect(termsOf({ sections: [] })).toBeNull()
    expect(termsOf({ tags: [] })).toBeNull()
  })

  it('takes a long word as it was written down', () => {
    const word = 'ab'.repeat(150)
    const [written] = termsWith({ headline: word }).filter((one) => one.startsWith('ab'))
    expect(wantedWords(word)).toEqual([{ text: written, prefix: true }])
  })
})
