import { beforeEach, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { articles, revisions } from '#db/schema/articles.ts'
import { liveArticles } from '#db/schema/live.ts'
import { transaction } from '#db/transaction.ts'
import { systemActor } from '#domain/actor.ts'
import { articleContent } from '#domain/articles/content.ts'
import { readArticle } from '#domain/articles/reader.ts'
import { rebuildLive } from '#domain/live/rebuild.ts'
import { readHistory } from '#domain/publications/desk.ts'
import { search } from '#domain/search/reader.ts'
import { ROUND } from '../../bench/fill/article.ts'
import { unlikeProjection } from '../../bench/fill/compare.ts'
import { fillArticles } from '../../bench/fill/fill-articles.ts'
import { sampleIds } from '../../bench/fill/sample-ids.ts'
import { readFilling } from '../../bench/fill/state.ts'
import { useFreshDatabase } from '../database.ts'
import { NOON } from '../asking.ts'
import { aLiveArticle, aSection, carryOut } from '../newsroom.ts'

/** Enough to look at, and what one transaction writes of them where a filling is cut off. */
const FEW = 300
const ROUNDS = FEW / ROUND.length
const DAY = 86_400_000
const silent = () => undefined

useFreshDatabase()
// What is there already keeps its ids.
beforeEach(async () => void (await aLiveArticle(await aSection(), { headline: 'Here before' })))

it('filled articles are what project() makes, one by one', async () => {
  await fillArticles(FEW, NOON, silent)
  const ids = await sampleIds(200)
  expect(ids.length).toBeGreaterThan(120)
  expect(await unlikeProjection(ids)).toEqual([])
})

it('an article that is not what project() makes is found', async () => {
  const [row] = await reading().select().from(liveArticles)
  await fillArticles(5, NOON, silent)
  await transaction((db) =>
    db.update(liveArticles).set({ kicker: 'Else' }).where(eq(liveArticles.articleId, 3)),
  )
  expect(await unlikeProjection([row!.articleId, 2, 3, 4])).toEqual([3])
})

it('all live tables are what a rebuild makes of them, months included', async () => {
  await fillArticles(FEW, NOON, silent)
  expect(await carryOut(rebuildLive, {})).toMatchObject({ equal: true, differences: [] })
})

it('articles are of both languages, corrected, withdrawn, and such as the newsroom takes', async () => {
  await fillArticles(FEW, NOON, silent)
  const rows = await reading().select().from(liveArticles)
  expect(rows).toHaveLength(FEW + 1)
  expect(rows.filter((row) => row.locale === 'zh')).toHaveLength(FEW * 0.6)
  expect(rows.filter((row) => row.state === 'withdrawn').length).toBeGreaterThan(0)
  expect(rows.filter((row) => row.state === 'live' && row.version === 2).length).toBeGreaterThan(3)
  for (const id of await sampleIds(10)) {
    const [article] = await reading().select().from(articles).where(eq(articles.id, id))
    const [head] = await reading().select().from(revisions).where(eq(revisions.id, article!.headRevisionId!))
    expect(articleContent.parse(head!.content)).toEqual(head!.content)
    expect((await readHistory(systemActor, article!.uid)).brokenAt).toBeNull()
  }
})

it('articles are found by address and by search', async () => {
  await fillArticles(FEW, NOON, silent)
  const rows = await reading().select().from(liveArticles).where(eq(liveArticles.state, 'live'))
  for (const locale of ['en', 'zh']) {
    const { slug, headline } = rows.findLast((row) => row.locale === locale)!
    expect(await readArticle(locale, slug)).toMatchObject({ state: 'live', article: { headline } })
    const { cards } = await search(locale, headline)
    expect(cards.map((card) => card.slug)).toContain(slug)
  }
})

it('a filling that is cut off is gone on with, and a whole one left', async () => {
  const all = FEW + 10
  const stop = () => {
    throw new Error('cut off')
  }
  const cutOff = fillArticles(all, NOON, stop, ROUNDS)
  await expect(cutOff).rejects.toThrow('cut off')
  expect(await readFilling()).toMatchObject({ done: FEW, total: all })
  const begun = await slugs()
  for (const later of [NOON + DAY, NOON + 2 * DAY]) {
    await fillArticles(all, later, silent, ROUNDS)
    const whole = await slugs()
    expect(whole).toHaveLength(all + 1)
    expect(new Set(whole).size).toBe(all + 1)
    expect(whole).toEqual(expect.arrayContaining(begun))
    expect(await readFilling()).toMatchObject({ done: all, until: NOON })
  }
})

async function slugs(): Promise<string[]> {
  const rows = await reading().select({ slug: liveArticles.slug }).from(liveArticles)
  return rows.map((row) => row.slug)
}
