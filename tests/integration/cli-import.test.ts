import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getTableName, is, Table } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { readArticle } from '#domain/articles/reader.ts'
import { instantOf } from '#lib/instant.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { news, newsAt, newsJson } from '#tests/news.ts'

const REAL = join(import.meta.dirname, '../../cli/samples/news-centre-page.txt')
const scratch = mkdtempSync(join(tmpdir(), 'masthead-cli-'))
afterAll(() => rmSync(scratch, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(scratch, name)
  writeFileSync(path, content)
  return path
}

/** Everything in the database, by table. */
async function everything(): Promise<Record<string, unknown[]>> {
  const names = [
    'addresses',
    'articles',
    'front',
    'journal',
    'live',
    'media',
    'pages',
    'publications',
    'stories',
    'taxonomy',
  ]
  const rows: Record<string, unknown[]> = {}
  for (const name of names) {
    const schema = (await import(`../../db/schema/${name}.ts`)) as Record<string, unknown>
    for (const table of Object.values(schema)) {
      if (is(table, Table))
        rows[getTableName(table)] = await reading()
          .select()
          .from(table as never)
    }
  }
  return rows
}

interface Summary {
  imported: number
  known: number
  failed: number
  files: {
    ok: boolean
    key?: string
    result?: Record<string, unknown>
    lines?: { use: string; text: string }[]
  }[]
}

describe('news import page', () => {
  useFreshDatabase()

  it('takes the real page whole, and publishes it', async () => {
    await news('sections', 'add', '--en', 'Industry News', '--zh', '行业新闻')
    const { files } = await newsJson<Summary>('import', 'page', REAL, '--publish')
    expect(files).toMatchObject([
      {
        ok: true,
        result: {
          ...{
            state: 'imported',
            locale: 'en',
            paragraphs: 11,
            origin: 'Global Network Television',
            published: true,
          },
          headline: 'Li Keqiang: Internet + manufacturing is the only way for industrial development.',
          shownAt: instantOf('2019-07-31T15:45:11', 'Asia/Shanghai'),
        },
      },
    ])
    const slug = String(files[0]!.result!.slug)
    expect(await readArticle('en', slug)).toMatchObject({
      state: 'live',
      article: { section: { slug: 'industry-news' }, source: { name: 'Global Network Television' } },
    })
  })

  it('tells what it took and what it left', async () => {
    await news('sections', 'add', '--en', 'Industry News')
    const told = await newsAt({ width: 70 }, 'import', 'page', REAL)
    expect(told).toMatchObject({ code: 0, err: '' })
    expect(told.out).toMatch(/^6 +dropped +breadcrumb +您现在的位置:首页 » News centres » Indust…$/m)
    expect(told.out).toMatch(/^34 +taken +origin +Origin: Global Network Television$/m)
    expect(told.out.match(/^\d+ +taken +paragraph/gm)).toHaveLength(11)
    expect(told.out).toContain('1 imported, 0 known before, 0 failed.')
  })

  it('writes nothing at all in a rehearsal, and tells the same', async () => {
    await news('sections', 'add', '--en', 'Industry News')
    const before = await everything()
    const dry = await newsJson<Summary>('import', 'page', REAL, '--dry-run', '--publish')
    expect(await everything()).toEqual(before)
    const real = await newsJson<Summary>('import', 'page', REAL, '--publish')
    const same = ({ result, ...rest }: Summary['files'][number]) => ({
      ...rest,
      result: { ...result, uid: '' },
    })
    expect(dry.files.map(same)).toEqual(real.files.map(same))
    expect(await everything()).not.toEqual(before)
  })

  it('changes nothing the second time', async () => {
    await news('sections', 'add', '--en', 'Industry News')
    const first = await newsJson<Summary>('import', 'page', REAL)
    const before = await everything()
    const again = await newsJson<Summary>('import', 'page', REAL)
    expect(again).toMatchObject({ imported: 0, known: 1, files: [{ result: { state: 'known' } }] })
    expect(again.files[0]!.result!.uid).toBe(first.files[0]!.result!.uid)
    const { audit: tried, ...rest } = await everything()
    const { audit: triedBefore, ...restBefore } = before
    expect(rest).toEqual(restBefore)
    expect(tried).toHaveLength(triedBefore!.length + 1)
  })

  it('says in one sentence what cannot be read, and goes on', async () => {
    await news('sections', 'add', '--en', 'Industry News')
    const picture = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#777' } })
      .jpeg()
      .toBuffer()
    const bad = [
      file('empty.txt', ''),
      file('picture.txt', picture),
      join(scratch, 'nowhere.txt'),
      scratch,
      file('short.txt', 'Just a few words\n'),
    ]
    const told = await news('import', 'page', ...bad, REAL)
    expect(told.code).toBe(1)
    expect(told.err.trim().split(/\n+/)).toEqual([
      `${bad[0]}: There is nothing in this file.`,
      expect.stringContaining(`${bad[1]}: This is not text`),
      `There is no file ${bad[2]}.`,
      `${bad[3]} is a folder, not a file.`,
      expect.stringMatching(/short\.txt: .+\.$/),
    ])
    expect(told.out).toContain('1 imported, 0 known before, 5 failed.')
    expect((await newsJson<{ articles: unknown[] }>('list')).articles).toHaveLength(1)
  })

  it('needs a section, and lists them', async () => {
    const page = file(
      'plain.txt',
      'Steel prices rise for the third month in a row\n\nPublished: 2019-07-31 15:45:11\n\nPrices of steel rose on Monday, mills said.\n',
    )
    expect((await news('import', 'page', page)).err).toContain('There are no sections yet')
    await news('sections', 'add', '--en', 'Policy', '--zh', '政策', '--slug-zh', 'zhengce')
    const told = await news('import', 'page', page)
    expect(told).toMatchObject({ code: 1 })
    expect(told.err).toContain('Choose one with --section: policy.')
    expect((await newsAt({ locale: 'zh' }, 'import', 'page', page)).err).toContain(
      '请用 --section 选择：zhengce。',
    )
    expect(await news('import', 'page', page, '--section', 'nowhere')).toMatchObject({ code: 3 })
    const { files } = await newsJson<Summary>(
      'import',
      'page',
      page,
      '--section',
      'zhengce',
      '--locale',
      'zh',
    )
    expect(files).toMatchObject([{ result: { locale: 'zh', published: false } }])
  })

  it('takes no words of a page for orders to the terminal', async () => {
    await news('sections', 'add', '--en', 'Policy')
    const page = file(
      'escape.txt',
      'Steel \u001b[2Jprices rise for the third month in a row\n\nPublished: 2019-07-31 15:45:11\n\nPrices of steel rose on Monday, mills said.\n',
    )
    const told = await news('import', 'page', page, '--section', 'policy')
    expect(told).toMatchObject({ code: 0 })
    expect(told.out + told.err).not.toContain('\u001b')
  })
})
