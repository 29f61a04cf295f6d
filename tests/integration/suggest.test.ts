import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { indexHeadline, matchHeadlines } from '#db/dialect/headlines.ts'
import { transaction } from '#db/transaction.ts'
import { withdrawArticle } from '#domain/articles/withdraw.ts'
import { createAuthor } from '#domain/authors/create.ts'
import { rebuildLive } from '#domain/live/rebuild.ts'
import { suggest } from '#domain/search/reader.ts'
import { archiveTag } from '#domain/tags/archive.ts'
import { createTag } from '#domain/tags/create.ts'
import { updateTag } from '#domain/tags/update.ts'
import { queryTerms } from '#lib/search-terms.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aDraft, aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'

const aTag = (en: string, zh?: string) =>
  carryOut(createTag, { texts: { en: { name: en }, ...(zh && { zh: { name: zh } }) } })
const anAuthor = (en: string, zh?: string) =>
  carryOut(createAuthor, { texts: { en: { name: en }, ...(zh && { zh: { name: zh } }) } })

/** Suggestions as lines: `tag Steel`. */
async function lines(typed: string, locale = 'en', limit = 8): Promise<string[]> {
  return (await suggest(locale, typed, limit)).map(({ kind, text }) => `${kind} ${text}`)
}

describe('suggestions', () => {
  useFreshDatabase()

  it('are sections, tags and authors, then headlines', async () => {
    const section = await aSection('Steel news')
    await aTag('Steel')
    await anAuthor('Steele Ross')
    await aLiveArticle(section, { headline: 'Prices of steel rise' })
    expect(await suggest('en', 'stee', 8)).toEqual([
      { kind: 'section', text: 'Steel news', slug: 'steel-news' },
      { kind: 'tag', text: 'Steel', slug: 'steel' },
      { kind: 'author', text: 'Steele Ross', slug: 'steele-ross' },
      { kind: 'article', text: 'Prices of steel rise', slug: 'prices-of-steel-rise' },
    ])
  })

  it('find names by their beginning, then by that of a later word, whatever capitals and accents', async () => {
    await anAuthor('Zoë Émile')
    await anAuthor('Emile Long Name')
    await anAuthor('Remile')
    for (const typed of ['emi', 'EMI', 'Émi'])
      expect(await lines(typed)).toEqual(['author Emile Long Name', 'author Zoë Émile'])
  })

  it('take what LIKE and the engines read as signs for what it is', async () => {
    await aTag('100% recycled')
    await aTag('Under_score')
    await aTag('Back\\slash')
    expect(await lines('100%')).toEqual(['tag 100% recycled'])
    expect(await lines('1%')).toEqual([])
    expect(await lines('under_s')).toEqual(['tag Under_score'])
    expect(await lines('und_r')).toEqual([])
    expect(await lines('back\\s')).toEqual(['tag Back\\slash'])
    for (const odd of ['', '  ', '%', '_', '"', "'", '*', '\0', '\ud800', 'a OR b', 'NEAR(', '?!…', '-'])
      expect(await lines(odd), odd).toEqual([])
  })

  it('find Chinese anywhere in names and headlines, and names by their pinyin', async () => {
    const section = await aSection('Industry', '行业新闻')
    await aTag('Foundry', '精密铸造')
    await anAuthor('Chen', '陈铸')
    await aLiveArticle(section, { headline: '岚湖铸造厂接单增长', slug: 'lanhu' }, { locale: 'zh' })
    await aLiveArticle(section, { headline: '铸件与造船', slug: 'zhujian' }, { locale: 'zh' })
    expect(await lines('铸造', 'zh')).toEqual(['tag 精密铸造', 'article 岚湖铸造厂接单增长'])
    expect(await lines('铸', 'zh')).toEqual([
      'tag 精密铸造',
      'author 陈铸',
      'article 铸件与造船',
      'article 岚湖铸造厂接单增长',
    ])
    expect(await lines('hangye', 'zh')).toEqual(['section 行业新闻'])
    expect(await lines('mizhu', 'zh')).toEqual([])
    expect(await lines('jingmizhu', 'zh')).toEqual(['tag 精密铸造'])
    expect(await lines('zhu', 'zh')).toEqual(['tag 精密铸造', 'author 陈铸'])
    expect(await lines('铸造', 'en')).toEqual([])
    // Another word of the same sound.
    expect(await lines('筑', 'zh')).toEqual([])
  })

  it('need all words in the headline, the last one as a beginning', async () => {
    const section = await aSection()
    await aLiveArticle(section, { headline: 'Orders for pumps rise' })
    await aLiveArticle(section, { headline: 'Orders fall', standfirst: 'Pumps', slug: 'fall' })
    expect(await lines('orders pu')).toEqual(['article Orders for pumps rise'])
    expect(await lines('pum orders')).toEqual([])
    expect(await lines('orders p')).toEqual(['article Orders for pumps rise'])
    expect(await lines('RISE órd')).toEqual(['article Orders for pumps rise'])
  })

  it('look at names only for one Latin letter', async () => {
    const section = await aSection('Pumps')
    await aLiveArticle(section, { headline: 'Prices' })
    expect(await lines('p')).toEqual(['section Pumps'])
    expect(await lines('pr')).toEqual(['article Prices'])
  })

  it('have the newest shown date first, and places for both names and headlines', async () => {
    const section = await aSection('News')
    for (const day of [3, 1, 2])
      await aLiveArticle(section, { headline: `Steel ${day}`, shownAt: Date.UTC(2026, 9, day) })
    expect(await lines('steel')).toEqual(['article Steel 3', 'article Steel 2', 'article Steel 1'])
    for (const word of ['a', 'b', 'c', 'd']) await aTag(`Steel ${word}`)
    expect(await lines('steel', 'en', 4)).toEqual([
      'tag Steel a',
      'tag Steel b',
      'article Steel 3',
      'article Steel 2',
    ])
    expect(await lines('steel', 'en', 8)).toHaveLength(7)
    expect(await lines('steel ', 'en', 1)).toEqual(['tag Steel a'])
  })

  it('show what is live, in the language asked for', async () => {
    const section = await aSection('Industry', '行业')
    await aDraft(section, { headline: 'Steel draft' })
    await aLiveArticle(section, { headline: 'Steel 钢材', slug: 'gangcai' }, { locale: 'zh' })
    const { uid } = await aLiveArticle(section, { headline: 'Steel withdrawn' })
    const { id } = await aTag('Steel')
    expect(await lines('steel')).toEqual(['tag Steel', 'article Steel withdrawn'])
    await carryOut(withdrawArticle, { uid, note: 'Wrong.' })
    await carryOut(updateTag, { id, texts: { en: { name: 'Iron' } } })
    expect(await lines('iro')).toEqual(['tag Iron'])
    await carryOut(archiveTag, { id })
    expect(await lines('iro')).toEqual([])
    expect(await lines('steel')).toEqual([])
    expect(await lines('steel', 'zh')).toEqual(['article Steel 钢材'])
  })

  it('are the same after the live tables are made again', async () => {
    await aLiveArticle(await aSection(), { headline: 'Steel' })
    const { equal } = await carryOut(rebuildLive, {})
    expect([equal, await lines('ste')]).toEqual([true, ['article Steel']])
  })

  it('look back 400,000 articles', async () => {
    await transaction(async (db) => {
      for (const articleId of [1, 2, 400_001])
        await indexHeadline(db, { articleId, locale: 'en', headline: 'Steel' })
    })
    expect(await matchHeadlines(reading(), 'en', queryTerms('steel'), 8)).toEqual([400_001, 2])
  })
})
