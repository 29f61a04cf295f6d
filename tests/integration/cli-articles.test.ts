import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { publications } from '#db/schema/publications.ts'
import { transaction } from '#db/transaction.ts'
import type { ArticleContent } from '#db/schema/json.ts'
import { readArticle } from '#domain/articles/reader.ts'
import { saveArticle } from '#domain/articles/save.ts'
import { execute } from '#domain/execute.ts'
import { asking } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { news, newsAt, newsJson } from '#tests/news.ts'

const scratch = mkdtempSync(join(tmpdir(), 'masthead-cli-'))
afterAll(() => rmSync(scratch, { recursive: true }))

interface Made {
  uid: string
  slug: string
  version: number | null
}
interface Listed {
  articles: { uid: string; slug: string; locale: string; liveState: string }[]
  next: string | null
}

/** An article by `news new`. */
async function make(
  slug: string,
  more: { facts?: string; text?: string; args?: string[] } = {},
): Promise<Made> {
  const path = join(scratch, `${slug}.md`)
  const facts = `headline: ${slug} in words\nslug: ${slug}\nsections: [policy]\n${more.facts ?? ''}`
  writeFileSync(path, `---\n${facts}---\n\n${more.text ?? 'Steel rose twice. It rose in Lanhu.'}\n`)
  return newsJson<Made>('new', path, '--locale', 'en', ...(more.args ?? []))
}

describe('news: articles', () => {
  useFreshDatabase()
  beforeEach(async () => {
    await news('sections', 'add', '--en', 'Policy', '--zh', '政策')
    await news('sections', 'add', '--en', 'Steel', '--zh', '钢铁', '--parent', 'policy')
  })

  it('makes an article from a file, and another language of its story', async () => {
    await news('tags', 'add', '--en', 'Exports')
    await news('authors', 'add', '--en', 'Chen Yuhan', '--zh', '陈雨涵')
    const facts =
      'tags: [exports]\nshown: 2026-11-18 09:30\nbylines:\n  - { author: chen-yuhan, role: words }\n'
    const en = await make('orders-rise', { facts, args: ['--publish'] })
    expect(await readArticle('en', 'orders-rise')).toMatchObject({
      state: 'live',
      article: { bylines: [{ name: 'Chen Yuhan', slug: 'chen-yuhan' }], tags: [{ slug: 'exports' }] },
    })
    const path = join(scratch, 'orders.zh.md')
    writeFileSync(path, '---\nheadline: 订单上升\nslug: dingdan\nsections: [policy]\n---\n\n钢价上涨。\n')
    await newsJson('new', path, '--locale', 'zh', '--joins', en.uid, '--publish')
    expect(await readArticle('zh', 'dingdan')).toMatchObject({
      article: { translations: [{ slug: 'orders-rise' }] },
    })
    const twice = await news('new', path, '--locale', 'zh', '--joins', en.uid)
    expect(twice).toMatchObject({ code: 1, out: '' })
    expect(twice.err).toBe('The story has an article in this language (zh) already.\n')
  })

  it('says what is wrong with a file', async () => {
    const path = join(scratch, 'bad.md')
    writeFileSync(path, 'no front matter')
    expect(await news('new', path, '--locale', 'en')).toMatchObject({
      code: 1,
      err: expect.stringContaining('front matter') as string,
    })
    writeFileSync(path, new Uint8Array([0xff, 0xfe, 0x41]))
    expect((await news('new', path, '--locale', 'en')).err).toContain('is not text in UTF-8')
    expect(await news('new', join(scratch, 'nowhere.md'), '--locale', 'en')).toMatchObject({ code: 1 })
    expect(await news('new', path)).toMatchObject({ code: 2 })
  })

  it('lists by state, section, language and words, page by page', async () => {
    await make('first', { args: ['--publish'] })
    await make('second', { facts: 'standfirst: About 100% of Copper\n' })
    await make('third')
    const slugs = async (...args: string[]) =>
      (await newsJson<Listed>('list', ...args)).articles.map((one) => one.slug)
    expect(await slugs()).toEqual(['third', 'second', 'first'])
    expect(await slugs('--state', 'live')).toEqual(['first'])
    expect(await slugs('--state', 'draft')).toEqual(['third', 'second'])
    expect(await slugs('--text', 'copper')).toEqual(['second'])
    expect(await slugs('--text', '100%')).toEqual(['second'])
    expect(await slugs('--text', '1%0')).toEqual([])
    expect(await slugs('--section', 'policy')).toHaveLength(3)
    expect(await slugs('--section', 'gang-tie')).toEqual([])
    expect(await slugs('--locale', 'zh')).toEqual([])
    const page = await newsJson<Listed>('list', '--limit', '2')
    expect(page.next).not.toBeNull()
    expect(await slugs('--limit', '2', '--before', page.next!)).toEqual(['first'])
    expect(await news('list', '--before', 'nonsense')).toMatchObject({ code: 1 })
    expect((await news('list', '--limit', '2')).out).toContain(`--before ${page.next}`)
  })

  it('finds an article by uid, its beginning, its slug and a former slug', async () => {
    const { uid } = await make('first', { args: ['--publish'] })
    await news('correct', uid, '--kind', 'typo', '--slug', 'renamed')
    for (const reference of [uid, uid.slice(0, 30), uid.toUpperCase(), 'renamed', 'first']) {
      expect((await newsJson<Made>('show', reference)).uid, reference).toBe(uid)
    }
    const draft = await make('draft-only')
    expect((await newsJson<Made>('show', 'draft-only', '--locale', 'en')).uid).toBe(draft.uid)
    expect(await news('show', 'draft-only', '--locale', 'zh')).toMatchObject({ code: 3, out: '' })
    // Made at the same moment, so the first eight characters are the same.
    const several = await news('show', uid.slice(0, 8))
    expect(several.code).toBe(1)
    expect(several.err).toContain(draft.uid)
    expect(await news('show', uid.slice(0, 7))).toMatchObject({ code: 3 })
    expect(await news('show', uid, '--revision', '9')).toMatchObject({ code: 3 })
  })

  it('shows revisions and history, and finds a chain that was tampered with', async () => {
    const { uid } = await make('first', { args: ['--publish'] })
    await news('correct', uid, '--kind', 'typo', '--replace', 'in Lanhu', 'at Lanhu')
    expect((await news('show', uid, '--revision', '1')).out).toContain('in Lanhu')
    expect((await news('show', uid)).out).toContain('at Lanhu')
    expect((await news('show', uid, '--history')).out).toContain('The chain of hashes holds')
    await transaction(async (db) => {
      await db.update(publications).set({ note: 'forged' }).where(eq(publications.version, 2))
    })
    expect((await news('history', uid)).out).toContain('broken at version 2')
    expect(await newsJson('history', uid)).toMatchObject({
      uid,
      brokenAt: 2,
      publications: [{ version: 1 }, { note: 'forged' }],
    })
  })

  it('publishes what it can of several, and says why not the rest', async () => {
    const [first, second] = [await make('first'), await make('second', { text: '---' })]
    const told = await news('publish', first.uid, second.uid, 'nowhere')
    expect(told.code).toBe(3)
    expect(told.out).toBe(`Version 1 of /en/news/first is live (${first.uid}).\n`)
    expect(told.err).toContain(`${second.uid}: The article has no text yet.`)
    expect(told.err).toContain('nowhere: There is no article “nowhere”.')
    expect(await news('publish', first.uid)).toMatchObject({ code: 1, out: '' })
  })

  it('corrects by words, each where it stands once', async () => {
    const { uid } = await make('first', { args: ['--publish'] })
    const correct = (...args: string[]) => news('correct', uid, '--kind', 'typo', ...args)
    expect((await correct('--replace', 'Copper', 'Tin')).err).toContain('“Copper” does not stand')
    expect((await correct('--replace', 'rose', 'fell')).err).toContain('“rose” stands in 2 places')
    expect((await correct('--replace', 'rose')).code).toBe(2)
    expect((await correct()).code).toBe(2)
    expect((await news('correct', uid, '--replace', 'a', 'b')).code).toBe(2)
    expect((await correct('--replace', 'Lanhu.', '--Lanhu', '--replace', 'rose', 'fell', '--all')).code).toBe(
      0,
    )
    expect((await news('show', uid)).out).toContain('Steel fell twice. It fell in --Lanhu')
    expect((await news('correct', uid, '--kind', 'correction', '--headline', 'New')).err).toContain(
      'needs a note',
    )
    await news(
      'correct',
      uid,
      '--kind',
      'correction',
      '--headline',
      'New',
      '--note',
      'It was wrong.',
      '--section',
      'steel',
    )
    expect(await readArticle('en', 'first')).toMatchObject({
      article: {
        headline: 'New',
        section: { slug: 'steel' },
        notes: [{ kind: 'correction', note: 'It was wrong.' }],
      },
    })
  })

  it('lets work in hand neither out nor get lost by a corrected word', async () => {
    const { uid } = await make('first', { args: ['--publish'] })
    const { content } = await newsJson<{ content: ArticleContent }>('show', uid)
    await execute(saveArticle, { uid, content: { ...content, headline: 'Unfinished' } }, asking())
    const correct = (...args: string[]) =>
      news('correct', uid, '--kind', 'typo', '--replace', 'twice', 'once', ...args)
    expect((await correct()).err).toContain('unpublished work on this article (revision 2)')
    expect((await news('show', uid, '--revision', '2')).out).toContain('Unfinished')
    expect(await correct('--from', 'live')).toMatchObject({ code: 0 })
    expect(await readArticle('en', 'first')).toMatchObject({ article: { headline: content.headline } })
    await execute(saveArticle, { uid, content: { ...content, headline: 'Finished' } }, asking())
    expect(await correct('--from', 'draft')).toMatchObject({ code: 0 })
    expect(await readArticle('en', 'first')).toMatchObject({ article: { headline: 'Finished' } })
  })

  it('takes a whole new text from a file', async () => {
    const { uid } = await make('first', { args: ['--publish'] })
    const path = join(scratch, 'new.md')
    writeFileSync(path, '---\nheadline: All new\nslug: first\nsections: [steel]\n---\n\nOther words.\n')
    await newsJson('correct', uid, '--kind', 'update', '--file', path, '--replace', 'Other', 'New')
    expect((await news('show', uid)).out).toMatch(/^All new\n[^]*New words\.\n$/)
  })

  it('withdraws with a note', async () => {
    const { uid } = await make('first', { args: ['--publish'] })
    expect(await news('withdraw', uid)).toMatchObject({ code: 2 })
    expect(await news('withdraw', uid, '--note', '')).toMatchObject({ code: 1 })
    expect(await news('withdraw', uid, '--note', 'Wrong.')).toMatchObject({ code: 0 })
    expect(await readArticle('en', 'first')).toMatchObject({ state: 'gone', note: 'Wrong.' })
    const again = await newsAt({ locale: 'zh' }, 'withdraw', uid, '--note', 'Wrong.')
    expect(again).toMatchObject({ code: 1, err: '只有已发布的稿件才能撤下。\n' })
    expect((await newsJson<Listed>('list', '--state', 'withdrawn')).articles).toMatchObject([
      { uid, liveState: 'withdrawn' },
    ])
    expect(await readingCount()).toBe(2)
  })
})

async function readingCount(): Promise<number> {
  return (await reading().select().from(publications)).length
}
