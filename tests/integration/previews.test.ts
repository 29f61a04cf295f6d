import { describe, expect, it } from 'vitest'
import { cliActor } from '#domain/actor.ts'
import { publishArticle } from '#domain/articles/publish.ts'
import { readArticle, readNeighbours, readRelated } from '#domain/articles/reader.ts'
import { saveArticle } from '#domain/articles/save.ts'
import { createAuthor } from '#domain/authors/create.ts'
import { previewByToken } from '#domain/previews/by-link.ts'
import { readPreview } from '#domain/previews/desk.ts'
import { createTag } from '#domain/tags/create.ts'
import { writeWorkingCopy } from '#domain/working-copies/write.ts'
import { aPreviewLink } from '#tests/a-preview-link.ts'
import { NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aDraft, aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'

const HOUR = 3_600_000
const desk = cliActor('tester')
const named = (en: string, zh: string) => ({ texts: { en: { name: en }, zh: { name: zh } } })

/** Writes in the working copy. */
async function write(uid: string, content: Awaited<ReturnType<typeof aDraft>>['content'], version = 0) {
  return carryOut(writeWorkingCopy, { uid, tab: 'tab', version, writeId: `write-${version}`, content })
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
    const [ofWork, ofFirst] = [await aPreviewLink(draft.uid), await aPreviewLink(draft.uid, { revision: 1 })]
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
