import { beforeEach, describe, expect, it } from 'vitest'
import { correctArticle } from '#domain/articles/correct.ts'
import { createArticle } from '#domain/articles/create.ts'
import { publishArticle } from '#domain/articles/publish.ts'
import { saveArticle } from '#domain/articles/save.ts'
import { withdrawArticle } from '#domain/articles/withdraw.ts'
import { createAuthor } from '#domain/authors/create.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import { execute } from '#domain/execute.ts'
import { clearFront } from '#domain/front/clear.ts'
import { placeOnFront } from '#domain/front/place.ts'
import { rehearse } from '#domain/rehearse.ts'
import { createTag } from '#domain/tags/create.ts'
import { mergeTags } from '#domain/tags/merge.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { madeWrong, rowsBy } from '#tests/made-wrong.ts'
import { aDraft, aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'

useFreshDatabase()

const body = (text: string) => bodyOfParagraphs([text])

describe('an article', () => {
  let section = 0
  let tag = 0
  let author = 0
  let draft: Awaited<ReturnType<typeof aDraft>>
  beforeEach(async () => {
    section = await aSection()
    tag = (await carryOut(createTag, { texts: { en: { name: 'Steel' } } })).id
    author = (await carryOut(createAuthor, { texts: { en: { name: 'Ann Lee' } } })).id
    const bylines = [{ name: 'Ann Lee', authorId: author, role: 'words' as const }]
    draft = await aDraft(section, { headline: 'Mill opens', tags: [tag], bylines })
  })

  const own = () => [`article:${draft.id}`, 'articles:en @ 0']
  const lists = () => [
    'latest:en @ 0',
    `list:author:${author}:en @ 0`,
    `list:section:${section}:en @ 0`,
    `list:tag:${tag}:en @ 0`,
  ]
  /** What an article does that comes, or goes: the only one of its tag, its author and its month. */
  const comesOrGoes = () =>
    [
      'address:en:article:mill-opens',
      ...own(),
      `card:${draft.id}`,
      `headline:${draft.id}`,
      ...lists(),
      'lists:en',
      'month-counts:en',
      'months:en',
      'story:1',
    ].sort()
  const correct = (content: Partial<typeof draft.content>, kind: 'typo' | 'update' | 'correction') =>
    rowsBy(
      correctArticle,
      { uid: draft.uid, content: { ...draft.content, ...content }, kind, note: 'As told.' },
      60_000,
    )

  it('makes nothing wrong before it is published, and its lists and their sitemap with that', async () => {
    const { uid, content } = draft
    expect(await rowsBy(saveArticle, { uid, content: { ...content, headline: 'Mill is open' } })).toEqual([])
    expect(await rowsBy(createArticle, { locale: 'zh', content })).toEqual([])
    expect(await rowsBy(publishArticle, { uid })).toEqual(comesOrGoes())
    // The second one of a tag, an author and a month makes their sitemap no other.
    const { bylines } = content
    const next = await aDraft(section, { headline: 'Next', tags: [tag], bylines })
    expect(await rowsBy(publishArticle, { uid: next.uid }, 5)).toEqual([
      'address:en:article:next',
      `article:${next.id}`,
      'articles:en @ 5',
      `card:${next.id}`,
      `headline:${next.id}`,
      'latest:en @ 5',
      `list:author:${author}:en @ 5`,
      `list:section:${section}:en @ 5`,
      `list:tag:${tag}:en @ 5`,
      'month-counts:en',
      'story:3',
    ])
  })

  it('makes its own page wrong by what only that shows', async () => {
    await carryOut(publishArticle, { uid: draft.uid })
    for (const kind of ['typo', 'update', 'correction'] as const)
      expect(await correct({ body: body(`Another word, by ${kind}.`) }, kind)).toEqual(own())
    expect(
      await correct({ source: { name: 'X', url: null, publishedOn: null, licence: null } }, 'typo'),
    ).toEqual(own())
  })

  it('makes lists wrong by what they show, and its other languages by headline and address', async () => {
    await carryOut(publishArticle, { uid: draft.uid })
    expect(await correct({ standfirst: 'More of it.' }, 'update')).toEqual([...own(), `card:${draft.id}`])
    expect(await correct({ headline: 'Mill opened' }, 'correction')).toEqual([
      ...own(),
      `card:${draft.id}`,
      `headline:${draft.id}`,
      'story:1',
    ])
    const moved = ['address:en:article:mill', 'address:en:article:mill-opens']
    expect(await correct({ headline: 'Mill opened', slug: 'mill' }, 'update')).toEqual([
      ...moved,
      ...own(),
      `card:${draft.id}`,
      `headline:${draft.id}`,
      'story:1',
    ])
    // What leads to a slug leads elsewhere when that changes.
    expect(await correct({ headline: 'Mill opened', slug: 'the-mill' }, 'update')).toEqual([
      ...moved,
      'address:en:article:the-mill',
      ...own(),
      `card:${draft.id}`,
      `headline:${draft.id}`,
      'story:1',
    ])
  })

  it('moves on its lists by its date, with both places', async () => {
    await carryOut(publishArticle, { uid: draft.uid })
    const both = (list: string) => [`${list} @ -1000`, `${list} @ 0`]
    expect(await correct({ shownAt: NOON - 1000 }, 'update')).toEqual([
      `article:${draft.id}`,
      ...both('articles:en'),
      `card:${draft.id}`,
      `headline:${draft.id}`,
      ...both('latest:en'),
      ...both(`list:author:${author}:en`),
      ...both(`list:section:${section}:en`),
      ...both(`list:tag:${tag}:en`),
    ])
  })

  it('goes and comes again with everything', async () => {
    const { uid } = draft
    await carryOut(publishArticle, { uid })
    expect(await rowsBy(withdrawArticle, { uid, note: 'It was wrong.' })).toEqual(comesOrGoes())
    expect(await rowsBy(publishArticle, { uid })).toEqual(comesOrGoes())
  })

  it('makes sitemaps of its other languages wrong where those stand', async () => {
    await carryOut(publishArticle, { uid: draft.uid })
    const other = await aDraft(section, { headline: '开工' }, { locale: 'zh', joins: draft.uid })
    const wrong = await rowsBy(publishArticle, { uid: other.uid }, 7)
    expect(wrong).toEqual(expect.arrayContaining(['articles:en @ 0', 'articles:zh @ 7', 'story:1']))
    expect(wrong).not.toContain(`article:${draft.id}`)
  })

  it('is left alone by what is refused or rehearsed', async () => {
    const { uid } = draft
    expect(await madeWrong(() => rehearse(publishArticle, { uid }, asking()))).toEqual([])
    expect(await madeWrong(() => execute(withdrawArticle, { uid, note: 'No.' }, asking()))).toEqual([])
    await carryOut(publishArticle, { uid })
    expect(await madeWrong(() => execute(publishArticle, { uid }, asking()))).toEqual([])
  })

  it('makes the front page wrong where it is placed there', async () => {
    const { uid } = await aLiveArticle(section, { headline: 'Second' })
    expect(await rowsBy(placeOnFront, { uid, area: 'lead' })).toEqual(['front:en'])
    expect(await rowsBy(clearFront, { locale: 'en' })).toEqual(['front:en'])
    expect(await rowsBy(clearFront, { locale: 'en' })).toEqual([])
  })

  it('follows its tags into another one', async () => {
    const { id: into } = await carryOut(createTag, { texts: { en: { name: 'Metal' }, zh: { name: '金属' } } })
    await carryOut(publishArticle, { uid: draft.uid })
    expect(await rowsBy(mergeTags, { fromId: tag, intoId: into })).toEqual([
      'address:en:tag:steel',
      ...own(),
      `link:tag:${tag}:en`,
      `list:tag:${tag}:en @ 0`,
      `list:tag:${into}:en @ 0`,
      'lists:en',
      `tag:${tag}:en`,
    ])
    // A tag without a name in the article's language: what shows it has read the article.
    const { id: nameless } = await carryOut(createTag, { texts: { zh: { name: '钢' } } })
    const other = await aLiveArticle(section, { headline: 'Other', tags: [nameless] }, {}, 3)
    expect(await rowsBy(mergeTags, { fromId: nameless, intoId: into })).toEqual(
      expect.arrayContaining([`article:${other.id}`, `link:tag:${nameless}:zh`, `list:tag:${into}:en @ 3`]),
    )
  })
})
