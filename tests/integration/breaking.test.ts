import { beforeEach, describe, expect, it } from 'vitest'
import { publishArticle } from '#domain/articles/publish.ts'
import { withdrawArticle } from '#domain/articles/withdraw.ts'
import { articleCalled, lastBreaking, showBreaking } from '#domain/breaking/desk.ts'
import { endBreaking } from '#domain/breaking/end.ts'
import { readBreaking } from '#domain/breaking/reader.ts'
import { setBreaking } from '#domain/breaking/set.ts'
import { execute } from '#domain/execute.ts'
import { rebuildLive } from '#domain/live/rebuild.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { readsOf, rowsBy } from '#tests/made-wrong.ts'
import { aDraft, aSection, carryOut } from '#tests/newsroom.ts'

useFreshDatabase()

const HOUR = 3_600_000
const { actor } = asking()
const breaking = (text: string, more = {}) => ({
  ...{ locale: 'en' as const, text, endsAt: NOON + HOUR },
  ...more,
})
let news: number

beforeEach(async () => {
  news = await aSection()
})

async function textAt(later: number): Promise<string | undefined> {
  return (await readBreaking('en', NOON + later))?.text
}

describe('breaking news', () => {
  it('stands above one language’s pages from now on until its time, by the clock alone', async () => {
    expect(await rowsBy(setBreaking, breaking('The port is closed'))).toEqual(['breaking:en'])
    expect([await textAt(0), await textAt(HOUR - 1), await textAt(HOUR)]).toEqual([
      'The port is closed',
      'The port is closed',
      undefined,
    ])
    expect(await readBreaking('zh', NOON)).toBeNull()
    const { reads } = await readsOf(() => readBreaking('en', NOON))
    expect([reads.until - NOON, [...reads.exact]]).toEqual([HOUR, ['breaking:en']])
  })

  it('leads to its article while that is live', async () => {
    const { uid, slug } = await aDraft(news, { headline: 'The port is closed' })
    await carryOut(setBreaking, breaking('Port closed', { article: uid }))
    const slugNow = async () => (await readBreaking('en', NOON))?.slug
    expect(await slugNow()).toBeNull()
    await carryOut(publishArticle, { uid })
    expect(await slugNow()).toBe(slug)
    await carryOut(withdrawArticle, { uid, note: 'Wrong.' })
    expect(await slugNow()).toBeNull()
    expect(await showBreaking(actor, 'en', NOON)).toMatchObject({ article: { uid, isLive: false } })
  })

  it('is replaced and ended by whoever has seen it; others are told who was first', async () => {
    const first = await carryOut(setBreaking, breaking('One', { seen: null }))
    const again = await execute(setBreaking, breaking('Two', { seen: null }), asking())
    expect(again).toMatchObject({
      refusal: { key: 'breaking.changed', params: { name: 'tester', headline: 'One' } },
    })
    const second = await carryOut(setBreaking, breaking('Two', { seen: first.uid }))
    const late = await execute(endBreaking, { locale: 'en', seen: first.uid }, asking())
    expect(late).toMatchObject({ refusal: { key: 'breaking.changed', params: { headline: 'Two' } } })
    expect(await textAt(0)).toBe('Two')
    await carryOut(endBreaking, { locale: 'en', seen: second.uid }, 1000)
    expect(await textAt(1000)).toBeUndefined()
    expect(await execute(endBreaking, { locale: 'en' }, asking(2000))).toMatchObject({
      refusal: { key: 'breaking.none' },
    })
    const last = await lastBreaking(actor, 'en', 5)
    expect(last.map(({ text, ended }) => [text, ended?.by])).toEqual([
      ['Two', 'tester'],
      ['One', 'tester'],
    ])
  })

  it('is refused without words, in the past, for too long, and for an article in another language', async () => {
    const keyOf = async (given: object) => {
      const outcome = await execute(setBreaking, breaking('One', given), asking())
      return outcome.ok ? null : outcome.refusal.key
    }
    const { uid } = await aDraft(news, { headline: '港口', slug: 'gangkou' }, { locale: 'zh' })
    expect(await keyOf({ text: ' ' })).toBe('breaking.noText')
    expect(await keyOf({ endsAt: NOON })).toBe('breaking.past')
    expect(await keyOf({ endsAt: NOON + 8 * 24 * HOUR })).toBe('breaking.tooLong')
    expect(await keyOf({ article: uid })).toBe('breaking.otherLanguage')
    expect(await keyOf({})).toBeNull()
  })

  it('finds its article by address, number or slug', async () => {
    const { uid, slug } = await aDraft(news, { headline: 'Port closed' })
    for (const called of [
      uid,
      slug,
      `https://news.example/en/news/${slug}`,
      `/admin/articles/${uid}/publish`,
    ]) {
      expect(await articleCalled(actor, called, 'en')).toEqual({ ok: true, result: uid })
    }
    expect(await articleCalled(actor, 'nothing', 'en')).toMatchObject({
      refusal: { key: 'breaking.noArticle', field: 'article' },
    })
  })

  it('is projected as a rebuild would, over or not', async () => {
    await carryOut(setBreaking, breaking('One'))
    expect(await carryOut(rebuildLive, {}, 2 * HOUR)).toMatchObject({ equal: true })
    expect(await textAt(0)).toBe('One')
  })
})
