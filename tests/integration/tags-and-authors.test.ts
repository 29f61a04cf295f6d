import { describe, expect, it } from 'vitest'
import { cliActor } from '#domain/actor.ts'
import { readAddress } from '#domain/addresses/reader.ts'
import { readArticle } from '#domain/articles/reader.ts'
import { archiveAuthor } from '#domain/authors/archive.ts'
import { createAuthor } from '#domain/authors/create.ts'
import { pageOfAuthors, readAuthor as readDeskAuthor } from '#domain/authors/desk.ts'
import { readAuthor } from '#domain/authors/reader.ts'
import { unarchiveAuthor } from '#domain/authors/unarchive.ts'
import { updateAuthor } from '#domain/authors/update.ts'
import { execute } from '#domain/execute.ts'
import { NotFound } from '#domain/refusal.ts'
import { addAlias } from '#domain/tags/add-alias.ts'
import { archiveTag } from '#domain/tags/archive.ts'
import { createTag } from '#domain/tags/create.ts'
import {
  findTag,
  pageOfTags,
  previewMerge,
  readTag as readDeskTag,
  suggestTags,
  tagsByIds,
  tagsCalled,
} from '#domain/tags/desk.ts'
import { mergeTags } from '#domain/tags/merge.ts'
import { readTag } from '#domain/tags/reader.ts'
import { removeAlias } from '#domain/tags/remove-alias.ts'
import { unarchiveTag } from '#domain/tags/unarchive.ts'
import { updateTag } from '#domain/tags/update.ts'
import { aMedium } from '#tests/a-medium.ts'
import { asking } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'

const desk = cliActor('tester')
const refused = (key: string) => ({ ok: false, refusal: { key } })
const aTag = async (en?: string, zh?: string) => {
  const texts = { ...(en && { en: { name: en } }), ...(zh && { zh: { name: zh } }) }
  return (await carryOut(createTag, { texts })).id
}
const suggested = async (text: string, locale = 'en') =>
  (await suggestTags(desk, { locale, text, limit: 9 })).map(({ name }) => name)

describe('what is typed for a tag', () => {
  useFreshDatabase()

  it('finds it by name, pinyin, a later word, another word for it; without accents and capitals', async () => {
    await aTag('São Paulo')
    await aTag('Stainless steel')
    const steel = await aTag('Steel', '钢铁')
    await carryOut(addAlias, { id: steel, locale: 'en', name: 'Iron and steel' })
    await carryOut(addAlias, { id: steel, locale: 'zh', name: '黑色金属' })
    expect(await suggested('sao p')).toEqual(['São Paulo'])
    expect(await suggested('STEEL')).toEqual(['Steel', 'Stainless steel'])
    expect(await suggested('钢', 'zh')).toEqual(['钢铁'])
    expect(await suggested('gangt', 'zh')).toEqual(['钢铁'])
    expect(await suggestTags(desk, { locale: 'en', text: 'iron', limit: 9 })).toEqual([
      { id: steel, name: 'Steel', slug: 'steel', alias: 'Iron and steel' },
    ])
    expect(await suggested('黑色', 'zh')).toEqual(['钢铁'])
    // Of the other language's words none is meant.
    expect(await suggested('黑色', 'en')).toEqual([])
    expect(await suggested(' ')).toEqual([])
    expect(await suggested('100%')).toEqual([])
  })

  it('finds no tag that was put away, and of merged ones the other', async () => {
    const [a, b, c] = [await aTag('Coal'), await aTag('Coke'), await aTag('Anthracite')]
    await carryOut(mergeTags, { fromId: b, intoId: a })
    await carryOut(archiveTag, { id: c })
    expect(await suggestTags(desk, { locale: 'en', text: 'co', limit: 9 })).toMatchObject([
      { id: a, name: 'Coal' },
    ])
    expect(await suggested('anth')).toEqual([])
    expect(await tagsByIds(desk, [a, b], 'en')).toMatchObject([
      { id: a, name: 'Coal' },
      { id: b, name: 'Coal' },
    ])
  })

  it('is a slug, a number, a name or an alias on the command line, and ambiguous where several are called so', async () => {
    const steel = await aTag('Steel', '钢铁')
    await carryOut(addAlias, { id: steel, locale: 'zh', name: '黑色金属' })
    for (const reference of ['steel', 'gang-tie', String(steel), 'Steel', '钢铁', '黑色金属'])
      expect((await findTag(desk, reference)).id, reference).toBe(steel)
    await expect(findTag(desk, 'nothing')).rejects.toBeInstanceOf(NotFound)
    const other = await aTag('Metal', '其他')
    await carryOut(addAlias, { id: other, locale: 'en', name: '黑色金属' })
    await expect(findTag(desk, '黑色金属')).rejects.toMatchObject({ refusal: { key: 'named.ambiguous' } })
    expect((await tagsCalled(desk, '黑色金属')).ids).toEqual([steel, other])
  })
})

describe('other words for a tag', () => {
  useFreshDatabase()

  it('belong to one tag, and are no tag’s name', async () => {
    const [steel, coal] = [await aTag('Steel'), await aTag('Coal')]
    const add = (id: number, name: string) => execute(addAlias, { id, locale: 'en', name }, asking())
    expect(await add(steel, ' Iron ')).toMatchObject({ ok: true })
    expect(await add(steel, 'Iron')).toMatchObject({ ok: true })
    expect(await add(coal, 'Iron')).toMatchObject({
      ...refused('tag.isAlias'),
      refusal: { params: { to: 'Steel' }, field: 'name' },
    })
    expect(await add(coal, 'Steel')).toMatchObject(refused('tag.isName'))
    expect(await add(coal, 'Coal')).toMatchObject(refused('tag.isItsName'))
    expect((await readDeskTag(desk, steel)).aliases).toEqual([{ locale: 'en', name: 'Iron' }])
    await carryOut(removeAlias, { id: steel, locale: 'en', name: 'Iron' })
    await expect(
      execute(removeAlias, { id: steel, locale: 'en', name: 'Iron' }, asking()),
    ).rejects.toBeInstanceOf(NotFound)
    expect(await add(coal, 'Iron')).toMatchObject({ ok: true })
  })
})

describe('merging tags', () => {
  useFreshDatabase()

  it('does what was said before: articles, addresses, words, and names where the other has none', async () => {
    const [from, into] = [await aTag('Robots', '机器人'), await aTag('Robotics')]
    await carryOut(updateTag, { id: from, texts: { en: { name: 'Robots', slug: 'bots' } } })
    await carryOut(addAlias, { id: from, locale: 'en', name: 'Automata' })
    const section = await aSection()
    const article = await aLiveArticle(section, { headline: 'Tagged', tags: [from] })
    const preview = await previewMerge(desk, from, into)
    expect(preview).toMatchObject({
      from: { live: { en: 1 } },
      addresses: [
        { locale: 'en', slug: 'bots', to: 'robotics' },
        { locale: 'en', slug: 'robots', to: 'robotics' },
      ],
      aliases: [
        { locale: 'en', name: 'Robots' },
        { locale: 'en', name: 'Automata' },
      ],
      names: [{ locale: 'zh', name: '机器人' }],
    })
    expect(await carryOut(mergeTags, { fromId: from, intoId: into })).toMatchObject({ articles: 1 })
    for (const { slug, to } of preview.addresses)
      expect(await readTag('en', slug)).toEqual({ state: 'moved', slug: to })
    // An address that was public leads somewhere in its own language.
    expect(await readTag('zh', 'ji-qi-ren')).toMatchObject({
      state: 'live',
      tag: { tagId: into, name: '机器人' },
    })
    expect(await readArticle('en', article.slug)).toMatchObject({ article: { tags: [{ name: 'Robotics' }] } })
    expect(await suggested('auto')).toEqual(['Robotics'])
    expect(await readDeskTag(desk, from)).toMatchObject({ state: 'merged', into: { id: into } })
    const { tags } = await pageOfTags(desk, { state: 'merged', text: '', locale: 'en', limit: 5 })
    expect(tags).toMatchObject([{ id: from, into: { id: into } }])
  })

  it('of two at once does one', async () => {
    const [a, b] = [await aTag('A one'), await aTag('B one')]
    const outcomes = await Promise.allSettled([
      execute(mergeTags, { fromId: a, intoId: b }, asking()),
      execute(mergeTags, { fromId: b, intoId: a }, asking()),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(previewMerge(desk, a, a)).rejects.toBeInstanceOf(NotFound)
  })
})

describe('the list of tags', () => {
  useFreshDatabase()

  it('is read page by page, in the order of the language’s addresses', async () => {
    for (const name of ['Delta', 'Alpha', 'Charlie', 'Bravo']) await aTag(name)
    await aTag(undefined, '安')
    const page = (after?: number) =>
      pageOfTags(desk, { state: 'used', text: '', locale: 'en', limit: 2, after })
    const names = ({ tags }: Awaited<ReturnType<typeof page>>) =>
      tags.map(({ texts }) => Object.values(texts)[0]!.name)
    const first = await page()
    expect(names(first)).toEqual(['Alpha', '安'])
    const second = await page(first.next!)
    expect(names(second)).toEqual(['Bravo', 'Charlie'])
    const third = await page(second.next!)
    expect([names(third), third.next]).toEqual([['Delta'], null])
    const found = await pageOfTags(desk, { state: 'used', text: 'char', locale: 'en', limit: 9 })
    expect(names(found)).toEqual(['Charlie'])
  })

  it('brings back what was put away, and keeps apart what two people changed', async () => {
    const id = await aTag('Coal')
    const { seen } = await readDeskTag(desk, id)
    await carryOut(updateTag, { id, texts: { en: { name: 'Hard coal' } }, seen })
    expect(
      await execute(updateTag, { id, texts: { en: { name: 'Soft coal' } }, seen }, asking()),
    ).toMatchObject(refused('named.changed'))
    await carryOut(archiveTag, { id })
    expect(await readTag('en', 'coal')).toEqual({ state: 'gone' })
    await carryOut(unarchiveTag, { id })
    expect(await readTag('en', 'coal')).toMatchObject({ state: 'live', tag: { name: 'Hard coal' } })
    await expect(execute(unarchiveTag, { id }, asking())).rejects.toBeInstanceOf(NotFound)
  })
})

describe('authors', () => {
  useFreshDatabase()

  it('that are put away keep their bylines, lose their pages, and get them back', async () => {
    const texts = { en: { name: 'Lin Yue' }, zh: { name: '林悦' } }
    const { id } = await carryOut(createAuthor, { texts, portrait: await aMedium() })
    const bylines = [{ name: 'Lin Yue, Lanhu', authorId: id, role: 'words' as const }]
    const article = await aLiveArticle(await aSection(), { headline: 'Signed', bylines })
    expect(await readDeskAuthor(desk, id)).toMatchObject({ live: { en: 1 }, state: 'used' })
    await carryOut(archiveAuthor, { id })
    expect(await readAuthor('en', 'lin-yue')).toEqual({ state: 'gone' })
    const byline = { name: 'Lin Yue, Lanhu' }
    expect(await readArticle('en', article.slug)).toMatchObject({
      article: { bylines: [{ ...byline, slug: null }] },
    })
    const page = (state: 'used' | 'archived') =>
      pageOfAuthors(desk, { state, text: 'lin', locale: 'zh', limit: 5 })
    expect([(await page('used')).authors.length, (await page('archived')).authors.length]).toEqual([0, 1])
    await expect(execute(archiveAuthor, { id }, asking())).rejects.toBeInstanceOf(NotFound)
    await carryOut(unarchiveAuthor, { id })
    expect(await readAuthor('zh', 'lin-yue')).toMatchObject({ state: 'live' })
    expect(await readArticle('en', article.slug)).toMatchObject({
      article: { bylines: [{ ...byline, slug: 'lin-yue' }] },
    })
  })

  it('are not changed upon what somebody else changed, their portrait neither', async () => {
    const { id } = await carryOut(createAuthor, { texts: { en: { name: 'Lin Yue' } } })
    const { seen } = await readDeskAuthor(desk, id)
    await carryOut(updateAuthor, { id, portrait: await aMedium(), seen })
    expect(await execute(updateAuthor, { id, texts: { en: { name: 'Lin' } }, seen }, asking())).toMatchObject(
      refused('named.changed'),
    )
    expect(await readAddress('en', 'author', 'lin-yue')).toMatchObject({ state: 'current' })
  })
})
