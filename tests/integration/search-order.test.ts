import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { indexDocument, matchDocuments } from '#db/dialect/search.ts'
import { transaction } from '#db/transaction.ts'
import { queryTerms } from '#lib/search-terms.ts'
import { useFreshDatabase } from '#tests/database.ts'

interface Words {
  locale?: string
  headline?: string
  standfirst?: string
  body?: string
}

/** Puts documents with ids from 1 into the index. */
async function write(documents: Words[]): Promise<void> {
  await transaction(async (db) => {
    for (const [at, { locale = 'en', headline = '', standfirst = '', body = '' }] of documents.entries())
      await indexDocument(db, { articleId: at + 1, locale, headline, standfirst, body })
  })
}

const find = (locale: string, query: string, most = 10) =>
  matchDocuments(reading(), locale, queryTerms(query), most)

describe('search', () => {
  useFreshDatabase()

  it('puts a word in the headline before the standfirst, and that before the text', async () => {
    await write([
      { headline: 'Steel', standfirst: 'Prices', body: 'Rose again' },
      { headline: 'Prices', standfirst: 'Steel', body: 'Rose again' },
      { headline: 'Prices', standfirst: 'Again', body: 'Steel rose' },
      { headline: 'Prices', standfirst: 'Again', body: 'Copper rose' },
    ])
    expect(await find('en', 'steel')).toEqual([1, 2, 3])
    expect(await find('en', 'steel', 2)).toEqual([1, 2])
  })

  it('of equals puts the newest first', async () => {
    await write([{ headline: 'Steel' }, { headline: 'Copper' }, { headline: 'Steel' }])
    expect(await find('en', 'steel')).toEqual([3, 1])
  })

  it('finds Chinese words inside a sentence', async () => {
    await write([
      { locale: 'zh', headline: '钢材市场', body: '制造业景气回升' },
      { locale: 'zh', headline: '制造业订单增长', body: '市场' },
      { locale: 'zh', headline: '造船', body: '制衣' },
    ])
    expect(await find('zh', '制造业')).toEqual([2, 1])
  })

  it('looks only at the asked language', async () => {
    await write([{ headline: '3D steel' }, { locale: 'zh', headline: '3D steel' }])
    expect(await find('en', 'steel')).toEqual([1])
    expect(await find('zh', 'steel')).toEqual([2])
  })

  it('takes three letters for the beginning of a word, and two for a word', async () => {
    await write([{ headline: 'Steel' }, { headline: 'St' }])
    expect(await find('en', 'ste')).toEqual([1])
    expect(await find('en', 'st')).toEqual([2])
  })

  it('ranks the newest 2,000 of a common word', async () => {
    await write([
      { headline: 'Steel' },
      { headline: 'Steel' },
      ...Array.from({ length: 1999 }, () => ({ body: 'steel' })),
    ])
    expect((await find('en', 'steel', 3)).slice(0, 2)).toEqual([2, 2001])
    expect(await find('en', 'steel', 3000)).toHaveLength(2000)
  })
})
