import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readPage } from '#domain/pages/reader.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { news, newsJson } from '#tests/news.ts'
import { aSection } from '#tests/newsroom.ts'

const scratch = mkdtempSync(join(tmpdir(), 'masthead-cli-site-'))
afterAll(() => rmSync(scratch, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(scratch, name)
  writeFileSync(path, content)
  return path
}

describe('news: menus', () => {
  useFreshDatabase()

  it('shows, arranges and resets them', async () => {
    const id = await aSection('Steel', '钢铁')
    expect((await news('menus', 'show', '--locale', 'en')).out).toBe('en:\nIt makes itself.\n')
    const items = [{ link: { kind: 'section', id, label: null }, children: [] }]
    const bar = file('bar.json', JSON.stringify(items))
    expect(await news('menus', 'set', bar, '--locale', 'en')).toMatchObject({ code: 0 })
    expect((await news('menus', 'show', '--locale', 'en')).out).toBe(`en:\nSteel (section ${id})\n`)
    expect(await newsJson('menus', 'show', '--locale', 'zh', '--place', 'footer')).toMatchObject([
      { locale: 'zh', items: null },
    ])
    expect(await news('menus', 'set', file('bad.json', '[{]'), '--locale', 'en')).toMatchObject({ code: 1 })
    expect(await news('menus', 'set', bar)).toMatchObject({ code: 2 })
    expect(await newsJson('menus', 'reset', '--locale', 'en')).toMatchObject({ items: null })
  })
})

describe('news: standing pages and redirects', () => {
  useFreshDatabase()

  it('lists revisions of a page, restores one, and brings a page back', async () => {
    const page = (text: string) => file('about.md', `---\nname: About\nslug: about\n---\n\n${text}\n`)
    await news('pages', 'save', page('We are.'), '--locale', 'en')
    await news('pages', 'save', page('We were.'), '--locale', 'en')
    const list = await newsJson<{ revisions: { number: number }[] }>(
      'pages',
      'revisions',
      'about',
      '--locale',
      'en',
    )
    expect(list.revisions.map((one) => one.number)).toEqual([2, 1])
    expect(await newsJson('pages', 'restore', 'about', '1', '--locale', 'en')).toMatchObject({ revision: 3 })
    expect(await news('pages', 'restore', 'about', '9', '--locale', 'en')).toMatchObject({ code: 3 })
    await news('pages', 'remove', 'about')
    expect((await news('pages', 'list', '--archived')).out).toContain('About')
    expect(await news('pages', 'bring-back', '1')).toMatchObject({ code: 0 })
    expect(await readPage('en', 'about')).toMatchObject({ state: 'live' })
  })

  it('tries a file of redirects, imports it, exports it, and removes one', async () => {
    // 旧 in GB18030.
    const old = file(
      'old.csv',
      Uint8Array.from([...Buffer.from('/'), 0xbe, 0xc9, ...Buffer.from('.asp,/zh\n/x,/x\n')]),
    )
    const tried = await news('redirects', 'import', old, '--dry-run')
    expect(tried.out).toContain('1: new /旧.asp → /zh\n2: refused /x → /x /x would lead back')
    expect(tried.out).toContain('Nothing was written.')
    expect((await news('redirects', 'list')).out).toContain('No redirects.')
    expect(await news('redirects', 'import', old)).toMatchObject({ code: 1 })
    expect(await newsJson('redirects', 'import', old, '--fitting')).toMatchObject({
      counts: { new: 1, refused: 1 },
    })
    expect((await news('redirects', 'export')).out).toBe('\ufeff"from","to"\r\n"/旧.asp","/zh"\r\n')
    expect(await news('redirects', 'remove', '/旧.asp')).toMatchObject({ code: 0 })
    expect(await news('redirects', 'remove', '/旧.asp')).toMatchObject({ code: 3 })
  })
})
