import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { addRedirect } from '#domain/addresses/redirect.ts'
import { createAuthor } from '#domain/authors/create.ts'
import { updateAuthor } from '#domain/authors/update.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import { addMedium } from '#domain/media/add.ts'
import { archivePage } from '#domain/pages/archive.ts'
import { savePage } from '#domain/pages/save.ts'
import { archiveSection } from '#domain/sections/archive.ts'
import { createSection } from '#domain/sections/create.ts'
import { moveSection } from '#domain/sections/move.ts'
import { updateSection } from '#domain/sections/update.ts'
import { setSetting } from '#domain/settings/set.ts'
import { createTag } from '#domain/tags/create.ts'
import { updateTag } from '#domain/tags/update.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { rowsBy } from '#tests/made-wrong.ts'
import { aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'

useFreshDatabase()

const body = (text: string) => bodyOfParagraphs([text])

describe('sections', () => {
  it('make the navigation wrong by name, address and place, their own page by the rest', async () => {
    const texts = { en: { name: 'Trade' }, zh: { name: '贸易' } }
    const named = (id: number, locale: string) => [`link:section:${id}:${locale}`, `section:${id}:${locale}`]
    const [a, b] = [await aSection('A', '甲'), await aSection('B', '乙')]
    const added = await rowsBy(createSection, { texts })
    const id = b + 1
    expect(added).toEqual([
      ...['address:en:section:trade', 'address:zh:section:mao-yi'],
      ...[`link:section:${id}:en`, `link:section:${id}:zh`],
      ...['lists:en', 'lists:zh', `section:${id}:en`, `section:${id}:zh`, 'sections:en', 'sections:zh'],
    ])
    expect(await rowsBy(updateSection, { id, texts: { en: { name: 'Trade' } } })).toEqual([])
    expect(await rowsBy(updateSection, { id, reviewSteps: 2 })).toEqual([])
    const description = 'All about it.'
    expect(await rowsBy(updateSection, { id, texts: { en: { name: 'Trade', description } } })).toEqual([
      `section:${id}:en`,
    ])
    expect(await rowsBy(updateSection, { id, texts: { en: { name: 'Commerce' } } })).toEqual([
      ...named(id, 'en'),
      'sections:en',
    ])
    expect(await rowsBy(updateSection, { id, texts: { zh: { name: '贸易', slug: 'trade' } } })).toEqual([
      ...['address:zh:section:mao-yi', 'address:zh:section:trade', `link:section:${id}:zh`, 'lists:zh'],
      ...[`section:${id}:zh`, 'sections:zh'],
    ])
    expect(await rowsBy(moveSection, { id, parentId: a })).toEqual(['sections:en', 'sections:zh'])
    // A number that leaves the order as it was is nobody's business.
    expect(await rowsBy(moveSection, { id, parentId: a, position: 9 })).toEqual([])
    expect(await rowsBy(archiveSection, { id: b })).toEqual(
      expect.arrayContaining(['sections:en', ...named(b, 'en')]),
    )
  })
})

describe('tags and authors', () => {
  it('make wrong what shows their name, and by description their own page alone', async () => {
    const { id } = await carryOut(createTag, { texts: { en: { name: 'Steel' } } })
    expect(await rowsBy(updateTag, { id, texts: { en: { name: 'Iron and steel' } } })).toEqual([
      `link:tag:${id}:en`,
      `tag:${id}:en`,
    ])
    expect(
      await rowsBy(updateTag, { id, texts: { en: { name: 'Iron and steel', description: 'Of mills.' } } }),
    ).toEqual([`tag:${id}:en`])
    expect(await rowsBy(updateTag, { id, texts: { en: { name: 'Iron and steel', slug: 'iron' } } })).toEqual([
      ...['address:en:tag:iron', 'address:en:tag:steel', `link:tag:${id}:en`, 'lists:en', `tag:${id}:en`],
    ])
  })

  it('make wrong what links an author by address alone: bylines keep the name', async () => {
    const { id } = await carryOut(createAuthor, { texts: { en: { name: 'Ann Lee' } } })
    expect(await rowsBy(updateAuthor, { id, texts: { en: { name: 'Ann Li' } } })).toEqual([`author:${id}:en`])
    expect(await rowsBy(updateAuthor, { id, texts: { en: { name: 'Ann Li', slug: 'ann-li' } } })).toEqual([
      ...['address:en:author:ann-lee', 'address:en:author:ann-li', `author:${id}:en`],
      ...[`link:author:${id}:en`, 'lists:en'],
    ])
  })
})

describe('what surrounds pages', () => {
  it('is wrong where a setting shows another value than before', async () => {
    const set = (key: string, value: unknown, locale = '') => rowsBy(setSetting, { key, locale, value })
    expect(await set('site.name', 'News', 'en')).toEqual([])
    expect(await set('site.name', 'Daily', 'en')).toEqual(['setting:site.name:en'])
    expect(await set('site.name', 'Daily', 'en')).toEqual([])
    expect(await set('social.accounts', [{ name: 'X', url: 'https://x.example/a' }], 'en')).toHaveLength(1)
    expect(await set('social.accounts', [{ url: 'https://x.example/a', name: 'X' }], 'en')).toEqual([])
  })

  it('is wrong with the months of the archive where the zone moves an article into another one', async () => {
    const section = await aSection()
    // The first of November in Shanghai, October in London.
    await aLiveArticle(section, { headline: 'Late', shownAt: Date.UTC(2026, 9, 31, 17) })
    await aLiveArticle(section, { headline: 'Noon' })
    await aLiveArticle(section, { headline: 'Noon in October', shownAt: Date.UTC(2026, 9, 10) })
    const set = (value: string) => rowsBy(setSetting, { key: 'site.timeZone', value })
    expect(await set('Asia/Singapore')).toEqual(['setting:site.timeZone:'])
    expect(await set('Europe/London')).toEqual(['month-counts:en', 'setting:site.timeZone:'])
  })

  it('is wrong with the footer where its list of standing pages changes', async () => {
    const about = { name: 'About', slug: 'about', description: '', body: body('We are.') }
    const own = ['link:page:1:en', 'lists:en', 'page:1:en']
    const save = (content: typeof about, later: number, more = {}) =>
      rowsBy(savePage, { id: 1, locale: 'en', content, ...more }, later)
    expect(await rowsBy(savePage, { locale: 'en', content: about })).toEqual([
      ...['address:en:page:about', ...own, 'pages:en'],
    ])
    expect(await save(about, 1)).toEqual([])
    expect(await save({ ...about, body: body('We were.') }, 2)).toEqual(['lists:en', 'page:1:en'])
    expect(await save({ ...about, name: 'Us' }, 3)).toEqual([...own, 'pages:en'])
    expect(await save({ ...about, name: 'Us' }, 4, { inFooter: false })).toEqual(['pages:en'])
    expect(await rowsBy(archivePage, { id: 1 })).toEqual(['address:en:page:about', ...own])
  })

  it('is wrong with a picture that came to be, once', async () => {
    const picture = { create: { width: 8, height: 8, channels: 3 as const, background: '#123456' } }
    const bytes = new Uint8Array(await sharp(picture).png().toBuffer())
    const add = () => rowsBy(addMedium, { bytes, fileName: 'a.png' })
    expect(await add()).toEqual([expect.stringMatching(/^media:/)])
    expect(await add()).toEqual([])
  })

  it('is left alone by an old address that leads where it led', async () => {
    const add = () => rowsBy(addRedirect, { from: '/a.asp?id=1', to: '/en' })
    expect(await add()).toEqual(['address::path:/a.asp?id=1'])
    expect(await add()).toEqual([])
  })
})
