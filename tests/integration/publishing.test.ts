import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { publications } from '#db/schema/publications.ts'
import { audit, invalidations, outbox } from '#db/schema/journal.ts'
import { contentOf } from '#domain/articles/content.ts'
import { correctArticle } from '#domain/articles/correct.ts'
import { createArticle } from '#domain/articles/create.ts'
import { publishArticle } from '#domain/articles/publish.ts'
import { readArticle, readList } from '#domain/articles/reader.ts'
import { withdrawArticle } from '#domain/articles/withdraw.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import { execute } from '#domain/execute.ts'
import { firstBreak } from '#domain/publications/chain.ts'
import { search } from '#domain/search/reader.ts'
import { createSection } from '#domain/sections/create.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'

async function section() {
  const outcome = await execute(
    createSection,
    { texts: { en: { name: 'Industry news' }, zh: { name: '行业新闻' } } },
    asking(),
  )
  if (!outcome.ok) throw new Error(outcome.refusal.key)
  return outcome.result.id
}

async function draft(headline: string, slug: string, more: { joins?: string; locale?: string } = {}) {
  const content = contentOf({
    headline,
    slug,
    body: bodyOfParagraphs(['Steel prices rose in Lanhu.']),
    sections: [await section()],
  })
  const outcome = await execute(
    createArticle,
    { locale: more.locale ?? 'en', content, ...(more.joins && { joins: more.joins }) },
    asking(),
  )
  if (!outcome.ok) throw new Error(outcome.refusal.key)
  return { ...outcome.result, content }
}

describe('publishing', () => {
  useFreshDatabase()

  it('shows readers nothing before, the article after, the note after a correction, and 410 after withdrawal', async () => {
    const article = await draft('Orders rise', 'orders-rise')
    expect(await readArticle('en', 'orders-rise')).toEqual({ state: 'unknown' })

    expect(await execute(publishArticle, { uid: article.uid }, asking(1000))).toMatchObject({
      ok: true,
      result: { version: 1, kind: 'first', slug: 'orders-rise' },
    })
    const live = await readArticle('en', 'orders-rise')
    expect(live).toMatchObject({
      state: 'live',
      article: { headline: 'Orders rise', shownAt: NOON + 1000, updatedAt: null },
    })
    expect((await search('en', 'steel pric')).cards.map((card) => card.slug)).toEqual(['orders-rise'])

    const corrected = { ...article.content, headline: 'Orders fall', slug: 'orders-fall' }
    expect(
      await execute(
        correctArticle,
        { uid: article.uid, content: corrected, kind: 'correction' },
        asking(2000),
      ),
    ).toMatchObject({ ok: false, refusal: { key: 'publish.noteNeeded' } })
    await execute(
      correctArticle,
      { uid: article.uid, content: corrected, kind: 'correction', note: 'They fell.' },
      asking(2000),
    )
    expect(await readArticle('en', 'orders-rise')).toEqual({ state: 'moved', slug: 'orders-fall' })
    expect(await readArticle('en', 'orders-fall')).toMatchObject({
      article: { updatedAt: NOON + 2000, notes: [{ version: 2, kind: 'correction', note: 'They fell.' }] },
    })

    await execute(withdrawArticle, { uid: article.uid, note: 'Our source retracted.' }, asking(3000))
    expect(await readArticle('en', 'orders-fall')).toMatchObject({
      state: 'gone',
      note: 'Our source retracted.',
    })
    expect((await readList('en', { kind: 'latest' }, null, 5))?.cards).toEqual([])
    expect((await search('en', 'steel')).cards).toEqual([])

    expect(await execute(publishArticle, { uid: article.uid }, asking(4000))).toMatchObject({
      ok: true,
      result: { version: 4, kind: 'reinstatement' },
    })
    expect(await readArticle('en', 'orders-fall')).toMatchObject({ state: 'live' })
  })

  it('chains publications, and a change to any of them breaks the chain', async () => {
    const article = await draft('Chained', 'chained')
    await execute(publishArticle, { uid: article.uid }, asking(1))
    await execute(withdrawArticle, { uid: article.uid, note: 'x' }, asking(2))
    await execute(publishArticle, { uid: article.uid }, asking(3))
    const rows = (await reading().select().from(publications).orderBy(publications.version)).map((row) => ({
      ...row,
      articleUid: article.uid,
    }))
    expect(firstBreak(rows)).toBeNull()
    expect(firstBreak(rows.map((row) => (row.version === 2 ? { ...row, note: 'y' } : row)))).toBe(2)
    expect(firstBreak(rows.filter((row) => row.version !== 2))).toBe(3)
  })

  it('gives the second article of a slug a suffix', async () => {
    const first = await draft('Same words', 'same-words')
    const second = await draft('Same words', 'same-words')
    await execute(publishArticle, { uid: first.uid }, asking())
    expect(await execute(publishArticle, { uid: second.uid }, asking())).toMatchObject({
      result: { slug: 'same-words-2' },
    })
  })

  it('writes audit, invalidations and outbox with the change, and only an audit row when refused', async () => {
    const article = await draft('Journal', 'journal')
    const before = (await reading().select().from(audit)).length
    await execute(publishArticle, { uid: article.uid }, asking(5))
    const rows = await reading().select().from(audit)
    expect(rows.slice(before)).toMatchObject([
      {
        command: 'article.publish',
        outcome: 'done',
        subjectKind: 'article',
        subjectId: article.id,
        actorKind: 'cli',
      },
    ])
    expect((await reading().select().from(invalidations)).map((row) => row.tag)).toContain(
      `article:${article.id}`,
    )
    const effects = (await reading().select().from(outbox)).length
    expect(effects).toBe(1)
    expect(await execute(publishArticle, { uid: article.uid }, asking(6))).toMatchObject({
      refusal: { key: 'publish.nothingNew' },
    })
    expect((await reading().select().from(audit)).at(-1)).toMatchObject({
      outcome: 'refused',
      reason: 'publish.nothingNew',
    })
    expect((await reading().select().from(outbox)).length).toBe(effects)
  })

  it('answers a repeated idempotency key with the first answer', async () => {
    const article = await draft('Once', 'once')
    const key = { idempotencyKey: 'abc' }
    const first = await execute(publishArticle, { uid: article.uid }, asking(1, key))
    expect(await execute(publishArticle, { uid: article.uid }, asking(2, key))).toEqual(first)
    expect(await reading().select().from(publications)).toHaveLength(1)
  })
})
