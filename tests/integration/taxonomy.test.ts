import { describe, expect, it } from 'vitest'
import { findLegacyPath } from '#domain/addresses/legacy.ts'
import { readAddress } from '#domain/addresses/reader.ts'
import { reading } from '#db/client.ts'
import { invalidations } from '#db/schema/journal.ts'
import { addRedirect } from '#domain/addresses/redirect.ts'
import { readArticle } from '#domain/articles/reader.ts'
import { execute } from '#domain/execute.ts'
import { archiveSection } from '#domain/sections/archive.ts'
import { moveSection } from '#domain/sections/move.ts'
import { readSections } from '#domain/sections/reader.ts'
import { updateSection } from '#domain/sections/update.ts'
import { createTag } from '#domain/tags/create.ts'
import { mergeTags } from '#domain/tags/merge.ts'
import { readTag } from '#domain/tags/reader.ts'
import { asking } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'

describe('sections', () => {
  useFreshDatabase()

  it('lead old addresses to new ones, collapse chains and never give a public slug to another', async () => {
    const id = await aSection('Steel', '钢铁')
    await carryOut(updateSection, { id, texts: { en: { name: 'Metals', slug: 'metals' } } })
    await carryOut(updateSection, { id, texts: { en: { name: 'Materials', slug: 'materials' } } })
    expect(await readAddress('en', 'section', 'steel')).toEqual({ state: 'moved', slug: 'materials' })
    expect(await readAddress('en', 'section', 'metals')).toEqual({ state: 'moved', slug: 'materials' })
    expect(await readAddress('zh', 'section', 'gang-tie')).toMatchObject({ state: 'current', targetId: id })
    const other = await aSection('Steel', '钢')
    expect((await readSections('en')).pathTo(other).at(-1)?.slug).toBe('steel-2')
    expect(
      await execute(updateSection, { id: other, texts: { en: { name: 'Steel', slug: 'steel' } } }, asking()),
    ).toMatchObject({ ok: false, refusal: { key: 'slug.taken' } })
    await carryOut(updateSection, { id, texts: { en: { name: 'Steel', slug: 'steel' } } })
    expect(await readAddress('en', 'section', 'materials')).toEqual({ state: 'moved', slug: 'steel' })
  })

  it('move with everything below them, but not into themselves, and go only when empty', async () => {
    const top = await aSection('Top', '上')
    const middle = await aSection('Middle', '中', top)
    const bottom = await aSection('Bottom', '下', middle)
    expect(await execute(moveSection, { id: top, parentId: bottom }, asking())).toMatchObject({
      refusal: { key: 'section.intoItself' },
    })
    await carryOut(moveSection, { id: middle, parentId: null })
    expect((await readSections('en')).pathTo(bottom).map((node) => node.name)).toEqual(['Middle', 'Bottom'])
    await aLiveArticle(bottom, { headline: 'Deep' })
    for (const [id, key] of [
      [middle, 'section.hasChildren'],
      [bottom, 'section.hasArticles'],
    ] as const) {
      expect(await execute(archiveSection, { id }, asking())).toMatchObject({ refusal: { key } })
    }
    await carryOut(archiveSection, { id: top })
    expect(await readAddress('en', 'section', 'top')).toMatchObject({ state: 'gone' })
  })
})

describe('tags', () => {
  useFreshDatabase()

  it('merge with their articles and addresses, again and again', async () => {
    const make = async (name: string) => (await carryOut(createTag, { texts: { en: { name } } })).id
    const [a, b, c] = [await make('Robots'), await make('Robotics'), await make('Automation')]
    const article = await aLiveArticle(await aSection(), { headline: 'Tagged', tags: [a] })
    expect(await execute(mergeTags, { fromId: a, intoId: a }, asking())).toMatchObject({
      refusal: { key: 'tag.intoItself' },
    })
    await carryOut(mergeTags, { fromId: a, intoId: b })
    await carryOut(mergeTags, { fromId: b, intoId: c })
    expect(await readTag('en', 'robots')).toEqual({ state: 'moved', slug: 'automation' })
    const answer = await readArticle('en', article.slug)
    expect(answer).toMatchObject({ article: { tags: [{ name: 'Automation', slug: 'automation' }] } })
  })
})

describe('redirects', () => {
  useFreshDatabase()

  it('keep query strings, are collapsed, and refuse to go in a circle', async () => {
    await carryOut(addRedirect, { from: '/news/show.asp?id=12', to: '/old' })
    await carryOut(addRedirect, { from: '/old', to: '/en/news/new' })
    expect(await findLegacyPath('/news/show.asp?id=12')).toEqual({ status: 301, location: '/en/news/new' })
    expect(await findLegacyPath('/news/show.asp?id=13')).toBeNull()
    const back = { from: '/en/2019/old.html', to: '/old' }
    await carryOut(addRedirect, { from: '/back', to: back.from })
    await carryOut(addRedirect, { from: '/old', to: '/back' })
    expect(await execute(addRedirect, back, asking())).toMatchObject({ refusal: { key: 'redirect.loop' } })
    expect(await execute(addRedirect, { from: '/x', to: '//evil.example' }, asking())).toMatchObject({
      ok: false,
    })
  })

  it('take a slash at the end and percent-encoding for the same address', async () => {
    const add = (from: string, to: string) => execute(addRedirect, { from, to }, asking())
    const loop = { refusal: { key: 'redirect.loop' } }
    expect(await add('/old', '/old/')).toMatchObject(loop)
    expect(await add('/旧闻', '/%e6%97%a7%E9%97%BB')).toMatchObject(loop)
    await carryOut(addRedirect, { from: '/one/', to: '/two?id=1' })
    expect(await add('/two/?id=1', '/one')).toMatchObject(loop)
    // Whoever was sent to another spelling of an address goes along with it.
    await carryOut(addRedirect, { from: '/two/?id=1', to: '/en' })
    expect(await findLegacyPath('/one/')).toEqual({ status: 301, location: '/en' })
  })

  it('are refused where the site itself answers', async () => {
    for (const from of ['/', '/en', '/zh/news/a/', '/en/search?q=a', '/media/a.jpg', '/_next/x', '/healthz'])
      expect(await execute(addRedirect, { from, to: '/zh' }, asking()), from).toMatchObject({
        refusal: { key: 'redirect.reserved', field: 'from' },
      })
    for (const from of ['/?p=1', '/en/2019/a.html', '/mediathek'])
      await carryOut(addRedirect, { from, to: '/zh' })
  })

  it('make wrong what was kept of each address that leads elsewhere now', async () => {
    await carryOut(addRedirect, { from: '/a', to: '/b' })
    const before = (await reading().select().from(invalidations)).length
    await carryOut(addRedirect, { from: '/b', to: '/en' })
    const tags = (await reading().select().from(invalidations)).slice(before).map((row) => row.tag)
    expect(tags.sort()).toEqual(['address::path:/a', 'address::path:/b'])
  })
})
