import { describe, expect, it } from 'vitest'
import { updateAuthor } from '#domain/authors/update.ts'
import { createAuthor } from '#domain/authors/create.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import { execute } from '#domain/execute.ts'
import { rebuildLive } from '#domain/live/rebuild.ts'
import { findMenuTargets, openMenu } from '#domain/menus/desk.ts'
import { readMenu } from '#domain/menus/reader.ts'
import { setMenu } from '#domain/menus/set.ts'
import type { MenuItem, MenuLink } from '#domain/menus/types.ts'
import { archivePage } from '#domain/pages/archive.ts'
import { savePage } from '#domain/pages/save.ts'
import { unarchivePage } from '#domain/pages/unarchive.ts'
import { updateSection } from '#domain/sections/update.ts'
import { readSettings } from '#domain/settings/reader.ts'
import { setSetting } from '#domain/settings/set.ts'
import { archiveTag } from '#domain/tags/archive.ts'
import { createTag } from '#domain/tags/create.ts'
import { updateTag } from '#domain/tags/update.ts'
import { authorPath, frontPath, pagePath, sectionPath, tagPath } from '#i18n/paths.ts'
import { asking } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { isWrong, madeWrong, readsOf, rowsBy } from '#tests/made-wrong.ts'
import { aSection, carryOut } from '#tests/newsroom.ts'

useFreshDatabase()

const paths = { section: sectionPath, tag: tagPath, page: pagePath, author: authorPath, front: frontPath }
const read = async (place: 'header' | 'footer' = 'header', locale = 'en') =>
  readMenu(locale, place, { settings: await readSettings(locale), paths })
const item = (link: MenuLink, ...children: MenuLink[]): MenuItem => ({ link, children })
const to = (kind: 'section' | 'tag' | 'page' | 'author', id: number, label: string | null = null) => ({
  ...{ kind, id, label },
})
const header = (items: MenuItem[] | null, more = {}) =>
  ({ locale: 'en', place: 'header', items, ...more }) as const
const about = { name: 'About', slug: 'about', description: '', body: bodyOfParagraphs(['We.']) }
const seenBy = async (place: 'header' | 'footer' = 'header', locale = 'en') =>
  (await readsOf(() => read(place, locale))).reads

describe('a menu', () => {
  it('is automatic until it is arranged, and again when it is set back', async () => {
    const news = await aSection()
    expect(await read()).toBeNull()
    await carryOut(setMenu, header([item(to('section', news))]))
    expect(await read()).toHaveLength(1)
    expect(await read('footer')).toBeNull()
    expect(await read('header', 'zh')).toBeNull()
    await carryOut(setMenu, header(null))
    expect(await read()).toBeNull()
  })

  it('shows names as they are now, or its own words, and leads where things are', async () => {
    const [news, steel] = [await aSection(), await aSection('Steel', '钢铁')]
    const { id: tag } = await carryOut(createTag, { texts: { en: { name: 'Coal' } } })
    const { id: author } = await carryOut(createAuthor, { texts: { en: { name: 'Ann Lee' } } })
    const { id: page } = await carryOut(savePage, { locale: 'en', content: about })
    const items = [
      item({ kind: 'front', label: 'Today' }),
      item(to('section', news), to('section', steel, 'Mills'), to('tag', tag)),
      item(to('page', page), to('author', author)),
      item({ kind: 'address', url: 'https://shop.example/', label: 'Shop' }),
    ]
    await carryOut(setMenu, header(items))
    await carryOut(updateSection, { id: news, texts: { en: { name: 'Trade', slug: 'trade' } } })
    const shown = await read()
    const told = (shown ?? []).flatMap((one) =>
      [one, ...one.children].map(({ label, href }) => [label, href]),
    )
    expect(told).toEqual([
      ['Today', '/en'],
      ...[
        ['Trade', '/en/sections/trade'],
        ['Mills', '/en/sections/steel'],
        ['Coal', '/en/tags/coal'],
      ],
      ...[
        ['About', '/en/pages/about'],
        ['Ann Lee', '/en/authors/ann-lee'],
      ],
      ['Shop', 'https://shop.example/'],
    ])
    expect(shown![1]).toMatchObject({ section: 'trade', children: [{ section: 'steel' }, { section: null }] })
    await carryOut(rebuildLive, {})
    expect(await read()).toEqual(shown)
  })

  it('leaves out for readers what is gone, keeps what stands below it, and has it back', async () => {
    const news = await aSection()
    const { id } = await carryOut(savePage, { locale: 'en', content: about })
    await carryOut(setMenu, header([item(to('page', id), to('section', news)), item(to('section', news))]))
    await carryOut(archivePage, { id })
    const labels = async () => (await read())!.map(({ label, children }) => [label, children.length])
    expect(await labels()).toEqual([
      ['Industry news', 0],
      ['Industry news', 0],
    ])
    const { items, names } = await openMenu(asking().actor, 'en', 'header')
    expect(items).toHaveLength(2)
    expect(names).toEqual([{ kind: 'section', id: news, name: 'Industry news' }])
    await carryOut(unarchivePage, { id })
    expect(await labels()).toEqual([
      ['About', 1],
      ['Industry news', 0],
    ])
  })

  it('is refused to whoever saw another one, saying who came first, and takes none that never was', async () => {
    const news = await aSection()
    const mine = [item(to('section', news))]
    const set = (items: MenuItem[] | null, more = {}, later = 0) =>
      execute(setMenu, header(items, more), asking(later))
    await carryOut(setMenu, header(mine, { seen: null }), 60_000)
    expect(await set(null, { seen: null })).toMatchObject({
      refusal: { key: 'menu.changed', params: { by: 'tester', at: asking(60_000).now } },
    })
    expect(await read()).toHaveLength(1)
    expect(await set([item({ kind: 'front', label: null })], { seen: mine })).toMatchObject({ ok: true })
    expect(await set([item(to('tag', 99))])).toMatchObject({
      refusal: { key: 'menu.nothingThere', params: { number: 99 } },
    })
    const url = 'javascript:alert(1)'
    expect(await set([item({ kind: 'address', url, label: 'No' })])).toMatchObject({
      refusal: { key: 'input' },
    })
    expect(await set([item({ kind: 'address', url: '//evil.example', label: 'No' })])).toMatchObject({
      ok: false,
    })
    const asSetting = { key: 'menu.header', locale: 'en', value: mine }
    expect(await execute(setSetting, asSetting, asking())).toMatchObject({ ok: false })
  })

  it('offers what may stand in it by a part of its name, in its language, and nothing that is put away', async () => {
    await aSection('Steel', '钢铁')
    const { id } = await carryOut(createTag, {
      texts: { en: { name: 'Stainless steel' }, zh: { name: '不锈钢' } },
    })
    const found = async (text: string, locale = 'en') =>
      (await findMenuTargets(asking().actor, { locale, text })).map(({ name }) => name)
    expect(await found('STEEL')).toEqual(['Steel', 'Stainless steel'])
    expect(await found('钢', 'zh')).toEqual(['钢铁', '不锈钢'])
    expect(await found('%')).toEqual([])
    await carryOut(archiveTag, { id })
    expect(await found('steel')).toEqual(['Steel'])
  })
})

describe('answers with a menu', () => {
  it('are wrong exactly when something in it shows otherwise', async () => {
    const [news, other] = [await aSection(), await aSection('Other', '其他')]
    const { id: tag } = await carryOut(createTag, { texts: { en: { name: 'Coal' } } })
    const { id: author } = await carryOut(createAuthor, { texts: { en: { name: 'Ann Lee' } } })
    const unset = await seenBy()
    const set = () =>
      carryOut(setMenu, header([item(to('section', news), to('tag', tag)), item(to('author', author))]))
    expect(isWrong(unset, await madeWrong(set))).toBe(true)
    expect(
      await rowsBy(setMenu, header([item(to('section', news), to('tag', tag)), item(to('author', author))])),
    ).toEqual([])

    const arranged = await seenBy()
    const wrongBy = async (work: () => Promise<unknown>) => isWrong(arranged, await madeWrong(work))
    const sectionTo = (id: number, text: object) => () =>
      carryOut(updateSection, { id, texts: { en: { name: 'Trade', ...text } } })
    expect(await wrongBy(sectionTo(other, {}))).toBe(false)
    expect(await wrongBy(sectionTo(news, {}))).toBe(true)
    expect(await wrongBy(sectionTo(news, { description: 'All of it.' }))).toBe(false)
    expect(await wrongBy(sectionTo(news, { slug: 'trade' }))).toBe(true)
    const zh = { id: news, texts: { zh: { name: '贸易' } } }
    expect(await wrongBy(() => carryOut(updateSection, zh))).toBe(false)
    expect(await wrongBy(() => carryOut(updateTag, { id: tag, texts: { en: { name: 'Hard coal' } } }))).toBe(
      true,
    )
    expect(
      await wrongBy(() => carryOut(updateAuthor, { id: author, texts: { en: { name: 'Ann Li' } } })),
    ).toBe(true)
    expect(await wrongBy(() => carryOut(archiveTag, { id: tag }))).toBe(true)
    expect(await wrongBy(() => carryOut(setMenu, { ...header(null), place: 'footer' }))).toBe(false)
    expect(
      await wrongBy(() =>
        carryOut(setMenu, { ...header([item({ kind: 'front', label: null })]), locale: 'zh' }),
      ),
    ).toBe(false)
    expect(await wrongBy(() => carryOut(setMenu, header(null)))).toBe(true)
  })

  it('are wrong with the name of the site where the front page stands in it without words of its own', async () => {
    const name = (value: string) => () => carryOut(setSetting, { key: 'site.name', locale: 'en', value })
    await carryOut(setMenu, header([item({ kind: 'front', label: 'Home' })]))
    expect(isWrong(await seenBy(), await madeWrong(name('Daily')))).toBe(false)
    await carryOut(setMenu, header([item({ kind: 'front', label: null })]))
    expect(isWrong(await seenBy(), await madeWrong(name('Weekly')))).toBe(true)
    expect((await read())![0]!.label).toBe('Weekly')
  })
})
