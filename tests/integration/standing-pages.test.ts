import { describe, expect, it } from 'vitest'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import { execute } from '#domain/execute.ts'
import { archivePage } from '#domain/pages/archive.ts'
import { comparePages, listPageNames, listPageRevisions, openPage } from '#domain/pages/desk.ts'
import { movePage } from '#domain/pages/move.ts'
import { readFooterPages, readPage } from '#domain/pages/reader.ts'
import { restorePage } from '#domain/pages/restore.ts'
import { savePage } from '#domain/pages/save.ts'
import { unarchivePage } from '#domain/pages/unarchive.ts'
import { asking } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { rowsBy } from '#tests/made-wrong.ts'
import { carryOut } from '#tests/newsroom.ts'

useFreshDatabase()

const { actor } = asking()
const saying = (text: string, more = {}) => ({
  ...{ name: 'About', slug: 'about', description: '', body: bodyOfParagraphs([text]) },
  ...more,
})
const aPage = async (name: string, slug = '') =>
  (
    await carryOut(savePage, {
      locale: 'en',
      content: saying('We are a paper of Lanhu, read since 1931.', { name, slug }),
    })
  ).id
const footer = async () => (await readFooterPages('en')).map(({ name }) => name)

describe('two people who write the same standing page', () => {
  it('do not overwrite each other: the second is told who came first, and may save over it', async () => {
    const id = await aPage('About')
    const save = (text: string, seen: number, later: number) =>
      execute(savePage, { id, locale: 'en', content: saying(text), seen }, asking(later))
    expect(await save('First.', 1, 1000)).toMatchObject({ ok: true, result: { revision: 2 } })
    const sentTwice = { ok: true, result: { revision: 2, changed: false } }
    expect(await save('First.', 1, 1500)).toMatchObject(sentTwice)
    expect(await save('Second.', 1, 2000)).toMatchObject({
      refusal: { key: 'page.changed', params: { by: 'tester', at: asking(1000).now, number: 2 } },
    })
    expect((await openPage(actor, id, 'en')).text).toMatchObject({ revision: 2, content: saying('First.') })
    expect(await save('Second.', 2, 3000)).toMatchObject({ ok: true, result: { revision: 3 } })
    expect((await listPageRevisions(actor, { id, locale: 'en' })).revisions.map((one) => one.number)).toEqual(
      [3, 2, 1],
    )
  })

  it('are refused a restoring upon what they have not seen, too', async () => {
    const id = await aPage('About')
    await carryOut(savePage, { id, locale: 'en', content: saying('Again.') })
    const restore = { id, locale: 'en', revision: 1, seen: 1 } as const
    expect(await execute(restorePage, restore, asking())).toMatchObject({ refusal: { key: 'page.changed' } })
  })
})

describe('revisions of a standing page', () => {
  it('are compared by words, and restored as a new one that readers get', async () => {
    const id = await aPage('About', 'about')
    const next = saying('We are a paper of Lanhu, read since 1932.', { name: 'About us' })
    await carryOut(savePage, { id, locale: 'en', content: next })
    const { fields, blocks } = await comparePages(actor, { id, locale: 'en', from: 1, to: 2 })
    expect(fields.map(({ field, changed }) => [field, changed])).toEqual([
      ['name', true],
      ['slug', false],
      ['description', false],
    ])
    expect(blocks.map(({ state }) => state)).toContain('changed')
    const done = await carryOut(restorePage, { id, locale: 'en', revision: 1 })
    expect(done).toMatchObject({ revision: 3, changed: true })
    expect(await readPage('en', 'about')).toMatchObject({ state: 'live', page: { name: 'About' } })
    expect(await carryOut(restorePage, { id, locale: 'en', revision: 1 })).toMatchObject({ changed: false })
  })

  it('are taken back with their address, which leads on from where it was meanwhile', async () => {
    const id = await aPage('About', 'about')
    await carryOut(savePage, { id, locale: 'en', content: saying('We.', { slug: 'us' }) })
    await carryOut(restorePage, { id, locale: 'en', revision: 1 })
    expect(await readPage('en', 'us')).toEqual({ state: 'moved', slug: 'about' })
    expect(await readPage('en', 'about')).toMatchObject({ state: 'live' })
  })
})

describe('a standing page', () => {
  it('gets its address from its name where none is given, and keeps it', async () => {
    const [one, other] = [await aPage('联系我们'), await aPage('联系我们')]
    const slugOf = async (id: number) => (await openPage(actor, id, 'en')).text?.content.slug
    expect([await slugOf(one), await slugOf(other)]).toEqual(['lian-xi-wo-men', 'lian-xi-wo-men-2'])
    await carryOut(savePage, { id: one, locale: 'en', content: saying('We.', { slug: '', name: 'Contact' }) })
    expect(await slugOf(one)).toBe('lian-xi-wo-men')
  })

  it('moves among the others, and is refused to whoever saw another order', async () => {
    const [a, b, c] = [await aPage('A'), await aPage('B'), await aPage('C')]
    await carryOut(movePage, { id: c, after: a, seen: [a, b, c] })
    expect(await footer()).toEqual(['A', 'C', 'B'])
    const again = { id: a, after: b, seen: [a, b, c] }
    expect(await execute(movePage, again, asking())).toMatchObject({ refusal: { key: 'page.moved' } })
    expect(await rowsBy(movePage, { id: b, after: null })).toEqual(['pages:en'])
    expect(await footer()).toEqual(['B', 'A', 'C'])
    expect(await rowsBy(movePage, { id: b, after: null })).toEqual([])
    expect(await rowsBy(movePage, { id: b, inFooter: false })).toEqual(['pages:en'])
    expect(await footer()).toEqual(['A', 'C'])
    const nowhere = { id: a, after: 99 }
    expect(await execute(movePage, nowhere, asking())).toMatchObject({
      refusal: { key: 'page.behindNothing' },
    })
  })

  it('is put away and brought back at its address', async () => {
    const id = await aPage('About', 'about')
    await carryOut(savePage, { id, locale: 'en', content: saying('We.', { slug: 'us' }) })
    await carryOut(archivePage, { id })
    expect(await readPage('en', 'us')).toEqual({ state: 'gone' })
    expect(await listPageNames(actor)).toEqual([])
    expect(await listPageNames(actor, true)).toMatchObject([{ id, texts: { en: { slug: 'us' } } }])
    await carryOut(unarchivePage, { id })
    expect(await readPage('en', 'us')).toMatchObject({ state: 'live' })
    expect(await readPage('en', 'about')).toEqual({ state: 'moved', slug: 'us' })
    expect(await footer()).toEqual(['About'])
  })
})
