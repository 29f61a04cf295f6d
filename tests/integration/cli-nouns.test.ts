import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { readFront } from '#domain/front/reader.ts'
import { readPage } from '#domain/pages/reader.ts'
import { readSections } from '#domain/sections/reader.ts'
import { readSettings } from '#domain/settings/reader.ts'
import { readTag } from '#domain/tags/reader.ts'
import { NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { news, newsAt, newsJson } from '#tests/news.ts'

const scratch = mkdtempSync(join(tmpdir(), 'masthead-cli-'))
afterAll(() => rmSync(scratch, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(scratch, name)
  writeFileSync(path, content)
  return path
}

const picture = file(
  'picture.png',
  await sharp({ create: { width: 40, height: 40, channels: 3, background: '#777' } })
    .png()
    .toBuffer(),
)

async function article(slug: string, more = ''): Promise<string> {
  const text = `---\nheadline: ${slug}\nslug: ${slug}\nsections: [policy]\n${more}---\n\nText of ${slug}.\n`
  return (await newsJson<{ uid: string }>('new', file(`${slug}.md`, text), '--locale', 'en', '--publish')).uid
}

describe('news: sections, tags, authors, pages', () => {
  useFreshDatabase()

  it('keeps the tree of sections', async () => {
    expect((await news('sections', 'list')).out).toBe('No sections.\n')
    expect(await news('sections', 'add')).toMatchObject({ code: 2 })
    await news('sections', 'add', '--en', 'News centre', '--zh', '新闻中心')
    await news('sections', 'add', '--en', 'Events', '--parent', 'news-centre', '--description-en', 'Fairs.')
    await news('sections', 'add', '--en', 'Policy', '--parent', 'news-centre', '--position', '0')
    expect((await news('sections', 'list')).out.split('\n').slice(2, 5)).toEqual([
      expect.stringMatching(/^1 {4}en News centre, zh 新闻中心 +en news-centre, zh xin-wen-zhong-xin$/),
      expect.stringMatching(/^3 {6}en Policy/),
      expect.stringMatching(/^2 {6}en Events/),
    ])
    await news('sections', 'rename', 'events', '--slug-en', 'fairs', '--zh', '活动')
    await news('sections', 'move', 'policy', '--top', '--position', '9')
    const tree = await readSections('en')
    expect(tree.top).toMatchObject([
      { slug: 'news-centre', children: [{ slug: 'fairs', name: 'Events' }] },
      { slug: 'policy' },
    ])
    expect(tree.descriptionOf(tree.pathToSlug('fairs').at(-1)!)).toBe('Fairs.')
    expect((await news('sections', 'move', 'news-centre', '--parent', 'fairs')).err).toBe(
      'A section cannot stand below itself.\n',
    )
    expect(await news('sections', 'remove', 'news-centre')).toMatchObject({ code: 1 })
    expect(await news('sections', 'remove', 'huo-dong')).toMatchObject({ code: 0 })
    expect(await news('sections', 'remove', 'huo-dong')).toMatchObject({ code: 3 })
    expect(await news('sections', 'rename', 'policy', '--description-zh', 'x')).toMatchObject({ code: 1 })
    expect(await news('sections', 'rename', 'policy', '--slug-en', 'Bad Slug')).toMatchObject({ code: 1 })
    expect(await news('sections', 'move', 'policy')).toMatchObject({ code: 2 })
  })

  it('asks which, where a slug means different things', async () => {
    await news('sections', 'add', '--en', 'One', '--slug-en', 'same')
    await news('sections', 'add', '--zh', '二', '--slug-zh', 'same')
    expect((await news('sections', 'remove', 'same')).err).toContain('Name one by its number: 1, 2.')
    expect(await news('sections', 'remove', '2')).toMatchObject({ code: 0 })
  })

  it('keeps tags, and makes one of two', async () => {
    await news('sections', 'add', '--en', 'Policy')
    await news('tags', 'add', '--en', 'Foundry', '--zh', '铸造')
    await news('tags', 'add', '--en', 'Foundries')
    await article('a', 'tags: [foundries]\n')
    expect(await newsJson('tags', 'merge', 'foundries', 'foundry')).toEqual({ from: 2, into: 1, articles: 1 })
    expect(await readTag('en', 'foundries')).toEqual({ state: 'moved', slug: 'foundry' })
    expect(await newsJson('tags', 'list')).toMatchObject([{ id: 1 }])
    expect(await news('tags', 'merge', 'foundry', 'foundry')).toMatchObject({ code: 1 })
    expect((await news('tags', 'remove', 'foundry')).err).toBe('There are live articles with this tag.\n')
    await news('tags', 'rename', 'foundry', '--en', 'Casting', '--slug-en', 'casting')
    expect(await readTag('en', 'casting')).toMatchObject({ tag: { name: 'Casting' } })
  })

  it('keeps authors and their portraits', async () => {
    const made = await newsJson<{ portrait: string }>(
      'authors',
      'add',
      '--en',
      'Chen Yuhan',
      '--portrait',
      picture,
    )
    expect(made.portrait).toMatch(/^[0-9a-f-]{36}$/)
    expect(await newsJson('authors', 'edit', 'chen-yuhan', '--zh', '陈雨涵')).toMatchObject({
      portrait: made.portrait,
    })
    expect(await newsJson('authors', 'edit', 'chen-yuhan', '--no-portrait')).toMatchObject({ portrait: null })
    expect(await news('authors', 'edit', 'chen-yuhan')).toMatchObject({ code: 2 })
    expect(await news('authors', 'add', '--en', 'X', '--portrait', file('no.png', 'text'))).toMatchObject({
      code: 1,
    })
    expect((await news('authors', 'list')).out).toContain('en Chen Yuhan, zh 陈雨涵')
  })

  it('keeps standing pages', async () => {
    const en = file(
      'about.md',
      '---\nname: About\nslug: about\ndescription: Us.\n---\n\nWe write.\n\n![P](picture.png "C")\n',
    )
    const zh = file('about.zh.md', '---\nname: 关于\nslug: guanyu\n---\n\n我们。\n')
    expect(await newsJson('pages', 'save', en, '--locale', 'en')).toMatchObject({
      id: 1,
      revision: 1,
      changed: true,
    })
    expect(await newsJson('pages', 'save', zh, '--locale', 'zh', '--page', 'about')).toMatchObject({ id: 1 })
    expect(await newsJson('pages', 'save', en, '--locale', 'en')).toMatchObject({ id: 1, changed: false })
    const answer = await readPage('en', 'about')
    expect(answer).toMatchObject({ state: 'live', page: { translations: [{ slug: 'guanyu' }] } })
    expect(answer.state === 'live' && answer.page.pictures.size).toBe(1)
    expect((await news('pages', 'show', 'guanyu', '--locale', 'zh')).out).toContain('我们。')
    expect(await news('pages', 'save', en)).toMatchObject({ code: 2 })
    expect(await news('pages', 'save', file('x.md', '---\nslug: x\n---\n'), '--locale', 'en')).toMatchObject({
      code: 1,
    })
    expect(await news('pages', 'remove', 'about')).toMatchObject({ code: 0 })
    expect(await readPage('en', 'about')).toEqual({ state: 'gone' })
  })
})

describe('news: settings, front, redirects, live, samples', () => {
  useFreshDatabase()

  it('sets and shows settings', async () => {
    await news('settings', 'set', 'site.name', 'Lanhu', '--locale', 'en')
    expect((await news('settings', 'get', 'site.name', '--locale', 'en')).out).toBe('Lanhu\n')
    expect((await news('settings', 'set', 'site.name', 'x')).err).toBe(
      'site.name has its own value in each language: say in which.\n',
    )
    expect(await news('settings', 'set', 'site.accent', 'red')).toMatchObject({ code: 1 })
    expect(await news('settings', 'set', 'site.nothing', 'x')).toMatchObject({ code: 1 })
    expect(await news('settings', 'set', 'site.accent')).toMatchObject({ code: 2 })
    expect(await news('settings', 'set', 'social.accounts', '[', '--locale', 'en')).toMatchObject({ code: 2 })
    const accounts = '[{"name":"Weibo","url":"https://weibo.com/a"}]'
    await news('settings', 'set', 'social.accounts', accounts, '--locale', 'en')
    await news('settings', 'set', 'wechat.qr', '--file', picture)
    const settings = await readSettings('en')
    expect(settings['social.accounts']).toEqual(JSON.parse(accounts))
    expect(settings['wechat.qr']).toMatch(/^[0-9a-f-]{36}$/)
    expect((await news('settings', 'list')).out).toMatch(/^site.name +zh +News \(initial\)$/m)
    expect(await news('settings', 'set', 'site.name', '--file', picture, '--locale', 'en')).toMatchObject({
      code: 2,
    })
  })

  it('places on the front page, and clears it', async () => {
    await news('sections', 'add', '--en', 'Policy')
    const [first, second] = [await article('first'), await article('second')]
    await news('front', 'place', first, '--area', 'lead')
    expect((await readFront('en', NOON)).lead?.slug).toBe('first')
    await news(
      'front',
      'place',
      second,
      '--area',
      'lead',
      '--from',
      '2026-11-20 13:00',
      '--until',
      '2026-11-20 14:00',
    )
    expect((await readFront('en', NOON)).lead?.slug).toBe('first')
    expect((await readFront('en', NOON + 3_600_000)).lead?.slug).toBe('second')
    expect((await news('front', 'show')).out).toMatch(
      /^en +– +lead +1 +2026-11-20 13:00 +2026-11-20 14:00 .+ second$/m,
    )
    expect(await news('front', 'place', first, '--area', 'section')).toMatchObject({ code: 1 })
    expect(await news('front', 'place', first, '--area', 'section', '--section', 'policy')).toMatchObject({
      code: 0,
    })
    expect(await news('front', 'place', first, '--area', 'lead', '--from', 'tomorrow')).toMatchObject({
      code: 2,
    })
    expect(await news('front', 'place', first, '--area', 'everywhere')).toMatchObject({ code: 2 })
    expect(await newsJson('front', 'clear', '--locale', 'en')).toMatchObject({ cleared: 3 })
    expect((await news('front', 'show')).out).toContain('Editors placed nothing')
    expect(await news('front', 'clear')).toMatchObject({ code: 2 })
  })

  it('keeps redirects, and makes the live tables again', async () => {
    await news('sections', 'add', '--en', 'Policy')
    await article('first')
    expect(await newsJson('redirects', 'add', '/a.asp?id=1', '/en')).toEqual({
      from: '/a.asp?id=1',
      to: '/en',
    })
    await news('redirects', 'add', '/b', '/en')
    expect(await news('redirects', 'add', '/b', '/b')).toMatchObject({ code: 1 })
    expect(await news('redirects', 'add', 'b', '/b')).toMatchObject({ code: 1 })
    expect(await newsJson('redirects', 'list', '--limit', '1')).toMatchObject({ next: '/a.asp?id=1' })
    expect((await news('redirects', 'list', '--after', '/a.asp?id=1')).out).not.toContain('/a.asp')
    const told = await news('live', 'rebuild', '--progress')
    expect(told).toMatchObject({ code: 0, err: '0/2  made again\n2/2  made again\n' })
    expect(told.out).toContain('Everything was as it should be.')
    expect(await newsJson('live', 'rebuild')).toMatchObject({ projected: 2, equal: true, differences: [] })
  })

  it('asks before it takes the samples out', async () => {
    expect(await news('samples', 'remove')).toMatchObject({ code: 2 })
    const asked: string[] = []
    const confirm = (yes: boolean) => (question: string) => Promise.resolve(asked.push(question) > 0 && yes)
    const kept = await newsAt({ answers: true, confirm: confirm(false) }, 'samples', 'remove')
    expect(kept).toMatchObject({ code: 1, out: '', err: 'The sample news stays.\n' })
    expect(await newsAt({ answers: true, confirm: confirm(true) }, 'samples', 'remove')).toMatchObject({
      code: 0,
    })
    expect(asked).toHaveLength(2)
    expect(await newsJson('samples', 'remove', '--yes')).toMatchObject({ articles: 0 })
  })
})
