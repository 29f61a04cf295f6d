import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { previewLinks } from '#db/schema/desk.ts'
import { stories } from '#db/schema/stories.ts'
import { transaction } from '#db/transaction.ts'
import { cliActor } from '#domain/actor.ts'
import { publishArticle } from '#domain/articles/publish.ts'
import { readArticle, readNeighbours, readRelated } from '#domain/articles/reader.ts'
import { saveArticle } from '#domain/articles/save.ts'
import { createAuthor } from '#domain/authors/create.ts'
import { execute } from '#domain/execute.ts'
import { previewByToken } from '#domain/previews/by-link.ts'
import { createPreview } from '#domain/previews/create.ts'
import { readPreview, readPreviewDesk } from '#domain/previews/desk.ts'
import { endPreview } from '#domain/previews/end.ts'
import { tokenOfPreview } from '#domain/previews/inside.ts'
import { prunePreviews } from '#domain/previews/prune.ts'
import { setEmbargo } from '#domain/stories/set-embargo.ts'
import { createTag } from '#domain/tags/create.ts'
import { writeWorkingCopy } from '#domain/working-copies/write.ts'
import { keepLogLines } from '#tests/log-lines.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aDraft, aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'
import { whereSecretsStand } from '#tests/secrets.ts'

const HOUR = 3_600_000
const lines = keepLogLines()
const desk = cliActor('tester')
const named = (en: string, zh: string) => ({ texts: { en: { name: en }, zh: { name: zh } } })

/** Writes in the working copy. */
async function write(uid: string, content: Awaited<ReturnType<typeof aDraft>>['content'], version = 0) {
  return carryOut(writeWorkingCopy, { uid, tab: 'tab', version, writeId: `write-${version}`, content })
}

async function aLink(uid: string, more: { revision?: number; hours?: number } = {}, later = 0) {
  const link = await carryOut(createPreview, { uid, ...more }, later)
  return { ...link, token: tokenOfPreview(link.uid) }
}

describe('a preview', () => {
  useFreshDatabase()

  it('is what readers get once it is published, and what stands beside it', async () => {
    const section = await aSection()
    const { id: tag } = await carryOut(createTag, named('Coal', '煤炭'))
    const { id: author } = await carryOut(createAuthor, named('Lin Yue', '林月'))
    await aLiveArticle(section, { headline: 'Older', tags: [tag] }, {}, -HOUR)
    await aLiveArticle(section, { headline: 'Oldest' }, {}, -2 * HOUR)
    const chinese = await aLiveArticle(section, { headline: '钢铁' }, { locale: 'zh' })
    const draft = await aDraft(
      section,
      {
        headline: 'Steel',
        kicker: 'Orders',
        tags: [tag],
        bylines: [{ name: 'Lin Yue', authorId: author, role: 'words' }],
        source: { name: 'GNTV', url: 'https://example.com/', publishedOn: '2026-11-19', licence: null },
        originality: 'reprint',
      },
      { joins: chinese.uid },
    )
    const before = await readPreview(desk, draft.uid, undefined, NOON)
    const beside = [
      await readRelated(before.article, 5, before.filed),
      await readNeighbours(before.article, before.filed),
    ]
    await carryOut(publishArticle, { uid: draft.uid })
    const found = await readArticle('en', draft.slug)
    if (found.state !== 'live') throw new Error(found.state)
    expect(before.article).toEqual(found.article)
    expect(beside).toEqual([await readRelated(found.article, 5), await readNeighbours(found.article)])
    expect(before.article).toMatchObject({
      section: { slug: 'industry-news' },
      tags: [{ name: 'Coal' }],
      bylines: [{ slug: 'lin-yue' }],
      translations: [{ locale: 'zh', headline: '钢铁' }],
      version: 1,
    })
    expect(beside[0]).toMatchObject([{ headline: 'Older' }, { headline: 'Oldest' }])
    const after = await readPreview(desk, draft.uid, undefined, NOON + HOUR)
    expect(after.article, 'published as it is, it has no other date').toEqual(found.article)
  })

  it('of a change is the next version, updated now, and touches nothing readers get', async () => {
    const live = await aLiveArticle(await aSection(), { headline: 'Steel' })
    await write(live.uid, { ...live.content, headline: 'Steel and coal' })
    const { article } = await readPreview(desk, live.uid, undefined, NOON + HOUR)
    expect(article).toMatchObject({
      headline: 'Steel and coal',
      version: 2,
      shownAt: NOON,
      updatedAt: NOON + HOUR,
    })
    expect(await readArticle('en', live.slug)).toMatchObject({ article: { headline: 'Steel', version: 1 } })
  })

  it('shows the working copy as it stands, or the revision that is named', async () => {
    const draft = await aDraft(await aSection(), { headline: 'First' })
    await carryOut(saveArticle, { uid: draft.uid, content: { ...draft.content, headline: 'Second' } })
    await write(draft.uid, { ...draft.content, headline: 'Third' }, 1)
    const headline = async (revision?: number) => {
      const { article } = await readPreview(desk, draft.uid, revision, NOON)
      return article.headline
    }
    expect([await headline(1), await headline(2), await headline()]).toEqual(['First', 'Second', 'Third'])
    await expect(readPreview(desk, draft.uid, 7, NOON)).rejects.toThrow('no revision')
    const [ofWork, ofFirst] = [await aLink(draft.uid), await aLink(draft.uid, { revision: 1 })]
    await write(draft.uid, { ...draft.content, headline: 'Fourth' }, 2)
    expect(await previewByToken(ofWork.token, NOON)).toMatchObject({
      article: { headline: 'Fourth' },
      revision: null,
    })
    expect(await previewByToken(ofFirst.token, NOON)).toMatchObject({
      article: { headline: 'First' },
      revision: 1,
    })
  })

  it('of what is half written leaves out what no page can show', async () => {
    const draft = await aDraft(await aSection(), { headline: 'Steel' })
    const half = {
      ...draft.content,
      headline: '',
      slug: '',
      sections: [],
      canonical: 'htt',
      bylines: [{ name: '', authorId: null, role: 'words' as const }],
      source: { name: 'GNTV', url: 'javascript:alert(1)', publishedOn: '2026-1', licence: null },
    }
    await write(draft.uid, half)
    const { article } = await readPreview(desk, draft.uid, undefined, NOON)
    expect(article).toMatchObject({ headline: '', bylines: [], canonical: null, breadcrumb: [] })
    expect(article.source).toEqual({ name: 'GNTV', url: null, publishedOn: null, licence: null })
  })
})

describe('a preview link', () => {
  useFreshDatabase()

  it('is good for its hours, two days where none are said, and known by its hash alone', async () => {
    const { uid } = await aDraft(await aSection(), { headline: 'Steel' })
    const [usual, short] = [await aLink(uid), await aLink(uid, { hours: 1 })]
    expect(usual.expiresAt).toBe(NOON + 48 * HOUR)
    expect(await previewByToken(short.token, NOON + HOUR - 1)).toMatchObject({ until: NOON + HOUR })
    expect(await previewByToken(short.token, NOON + HOUR)).toBe(null)
    expect(await whereSecretsStand([usual.token, short.token], lines)).toEqual([])
    const again = { ...asking(), idempotencyKey: 'once' }
    const made = await execute(createPreview, { uid }, again)
    if (!made.ok) throw new Error(made.refusal.key)
    expect(await execute(createPreview, { uid }, again)).toEqual(made)
    expect(await whereSecretsStand([tokenOfPreview(made.result.uid)], lines)).toEqual([])
  })

  it.each([0, 169, 1.5])('is not made for %s hours', async (hours) => {
    const { uid } = await aDraft(await aSection(), { headline: 'Steel' })
    const outcome = await execute(createPreview, { uid, hours }, asking())
    expect(outcome).toMatchObject({ ok: false, refusal: { key: 'input', field: 'hours' } })
  })

  it('is dead as an unknown one once it is ended, its article in the trash, or misspelled', async () => {
    const { uid } = await aDraft(await aSection(), { headline: 'Steel' })
    const [ended, other] = [await aLink(uid), await aLink(uid)]
    expect(await carryOut(endPreview, { uid: ended.uid })).toEqual({ ended: true })
    expect(await carryOut(endPreview, { uid: ended.uid })).toEqual({ ended: false })
    expect(await previewByToken(ended.token, NOON)).toBe(null)
    const [row] = await reading().select().from(previewLinks)
    for (const wrong of [row!.tokenHash, other.uid, '', null, undefined, `${other.token}=`, 'A'.repeat(43)]) {
      expect(await previewByToken(wrong, NOON), String(wrong)).toBe(null)
    }
    expect(await previewByToken(other.token, NOON)).not.toBe(null)
    await transaction((db) => db.update(articles).set({ trashedAt: NOON }).where(eq(articles.uid, uid)))
    expect(await previewByToken(other.token, NOON)).toBe(null)
    const refused = await execute(createPreview, { uid }, asking())
    expect(refused).toMatchObject({ ok: false, refusal: { key: 'preview.trashed' } })
  })

  it('dies with an embargo, of any language and one set later too, and for good', async () => {
    const section = await aSection()
    const chinese = await aDraft(section, { headline: '钢铁' }, { locale: 'zh' })
    const english = await aDraft(section, { headline: 'Steel' }, { joins: chinese.uid })
    const link = await aLink(english.uid, { hours: 168 })
    await carryOut(setEmbargo, { uid: chinese.uid, until: NOON + 2 * HOUR })
    expect(await previewByToken(link.token, NOON + 1)).toBe(null)
    expect(await previewByToken(link.token, NOON + 3 * HOUR), 'after the embargo').toBe(null)
    const refused = await execute(createPreview, { uid: english.uid }, asking())
    expect(refused).toMatchObject({
      ok: false,
      refusal: { key: 'preview.embargo', params: { until: NOON + 2 * HOUR } },
    })
    expect(await readPreviewDesk(desk, english.uid, NOON)).toMatchObject({
      embargoUntil: NOON + 2 * HOUR,
      links: [],
    })
    await readPreview(desk, english.uid, undefined, NOON)
    // However it came about: nothing but the story's own word counts.
    const late = await aLink(english.uid, {}, 2 * HOUR)
    expect(await previewByToken(late.token, NOON + 2 * HOUR)).not.toBe(null)
    await transaction((db) => db.update(stories).set({ embargoUntil: NOON + 9 * HOUR }))
    expect(await previewByToken(late.token, NOON + 3 * HOUR)).toBe(null)
  })

  it('is listed while it is good, and its row goes a day later', async () => {
    const { uid } = await aDraft(await aSection(), { headline: 'Steel' })
    const [short, ended] = [await aLink(uid, { hours: 1 }), await aLink(uid)]
    await aLink(uid, { revision: 1 })
    await carryOut(endPreview, { uid: ended.uid })
    const listed = async (later: number) =>
      (await readPreviewDesk(desk, uid, NOON + later)).links.map(({ uid: of, revision }) => [
        of === short.uid,
        revision,
      ])
    expect(await listed(0)).toEqual([
      [false, 1],
      [true, null],
    ])
    expect(await listed(HOUR)).toEqual([[false, 1]])
    const DAY = 24 * HOUR
    expect(await prunePreviews(NOON + DAY)).toBe(0)
    expect(await prunePreviews(NOON + DAY + 1)).toBe(1)
    expect(await prunePreviews(NOON + DAY + HOUR + 1)).toBe(1)
    expect(await reading().select().from(previewLinks)).toHaveLength(1)
  })
})
