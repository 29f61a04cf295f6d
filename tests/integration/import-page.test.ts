import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { articles, revisions } from '#db/schema/articles.ts'
import { stories } from '#db/schema/stories.ts'
import { readArticle } from '#domain/articles/reader.ts'
import { trashArticle } from '#domain/articles/trash.ts'
import { untrashArticle } from '#domain/articles/untrash.ts'
import { execute } from '#domain/execute.ts'
import { importPage } from '#domain/imports/import-page.ts'
import { setSchedule } from '#domain/schedules/set.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aSection, carryOut } from '#tests/newsroom.ts'

const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/import-page', `${name}.txt`)))

describe('importing a page', () => {
  useFreshDatabase()

  it('reads the page it all began with whole, into the section of its breadcrumb', async () => {
    await aSection('Industry news', '行业新闻', await aSection('News centre', '新闻中心'))
    const input = { bytes: fixture('real'), fileName: 'real.txt', publish: true }
    expect(await carryOut(importPage, input)).toMatchObject({
      state: 'imported',
      paragraphs: 11,
      published: true,
    })
    const slug = 'li-keqiang-internet-manufacturing-is-the-only-way-for-industrial-development'
    const answer = await readArticle('en', slug)
    if (answer.state !== 'live') throw new Error(answer.state)
    expect(answer.article).toMatchObject({
      headline: 'Li Keqiang: Internet + manufacturing is the only way for industrial development.',
      // 15:45:11 in Shanghai
      shownAt: Date.UTC(2019, 6, 31, 7, 45, 11),
      source: { name: 'Global Network Television' },
      originality: 'reprint',
      breadcrumb: [{ name: 'News centre' }, { name: 'Industry news' }],
    })
    expect(answer.article.body.doc.content).toHaveLength(11)
  })

  it('publishes nothing that it knows already and that lies in the trash, or waits for its time', async () => {
    const sectionId = await aSection()
    const input = { bytes: fixture('cn-gb18030'), fileName: 'a.txt', sectionId }
    const { uid } = await carryOut(importPage, input)
    await carryOut(trashArticle, { uid })
    expect(await carryOut(importPage, { ...input, publish: true })).toMatchObject({ published: false })
    await carryOut(untrashArticle, { uid })
    await carryOut(setSchedule, { uid, at: NOON + 3_600_000, override: 'Old page.' })
    expect(await carryOut(importPage, { ...input, publish: true })).toMatchObject({ published: false })
    expect(await reading().select().from(articles)).toMatchObject([
      { liveState: 'none', workState: 'scheduled', trashedAt: null },
    ])
  })

  it('changes nothing the second time, whatever the file is called', async () => {
    const sectionId = await aSection()
    const bytes = fixture('cn-gb18030')
    const first = await carryOut(importPage, { bytes, fileName: 'a.txt', sectionId })
    const second = await carryOut(importPage, { bytes, fileName: 'b.txt', sectionId })
    expect(second).toEqual({ ...first, state: 'known' })
    expect(first.locale).toBe('zh')
    for (const table of [stories, articles, revisions])
      expect(await reading().select().from(table)).toHaveLength(1)
  })

  it.each([
    ['refused-empty', 'import.empty'],
    ['refused-png', 'import.not-text'],
    ['refused-headline-no-body', 'import.no-body'],
    ['real', 'import.noSection'],
  ])('refuses %s with %s and leaves nothing behind', async (name, key) => {
    const outcome = await execute(importPage, { bytes: fixture(name), fileName: name }, asking())
    expect(outcome).toMatchObject({ ok: false, refusal: { key } })
    for (const table of [stories, articles, revisions])
      expect(await reading().select().from(table)).toHaveLength(0)
  })
})
