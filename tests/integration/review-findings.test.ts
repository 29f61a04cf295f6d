import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { publications } from '#db/schema/publications.ts'
import { tagAliases } from '#db/schema/taxonomy.ts'
import { viewTotals } from '#db/schema/views.ts'
import { articleContent } from '#domain/articles/content.ts'
import { correctArticle } from '#domain/articles/correct.ts'
import { publishArticle } from '#domain/articles/publish.ts'
import { readArticle } from '#domain/articles/reader.ts'
import { saveArticle } from '#domain/articles/save.ts'
import { withdrawArticle } from '#domain/articles/withdraw.ts'
import { linkTarget } from '#domain/body/grammar.ts'
import { execute } from '#domain/execute.ts'
import { trashArticle } from '#domain/articles/trash.ts'
import { untrashArticle } from '#domain/articles/untrash.ts'
import { archiveSection } from '#domain/sections/archive.ts'
import { createTag } from '#domain/tags/create.ts'
import { mergeTags } from '#domain/tags/merge.ts'
import { updateTag } from '#domain/tags/update.ts'
import { writeCounts } from '#domain/views/batches.ts'
import { add, tally } from '#domain/views/tally.ts'
import { NotFound } from '#domain/refusal.ts'
import { webAddress } from '#lib/text.ts'
import { asking } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aDraft, aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'

describe('withdrawing', () => {
  useFreshDatabase()

  it('shows and records what readers had, never the draft that was in hand', async () => {
    const section = await aSection()
    const live = await aLiveArticle(section, { headline: 'Published words' })
    const other = await aLiveArticle(section, { headline: 'Another one' })
    const secret = { ...live.content, headline: 'Secret draft', slug: other.slug }
    await carryOut(saveArticle, { uid: live.uid, content: secret }, 10)
    expect(await carryOut(withdrawArticle, { uid: live.uid, note: 'Wrong.' }, 20)).toMatchObject({
      slug: live.slug,
    })
    expect(await readArticle('en', live.slug)).toMatchObject({ state: 'gone', headline: 'Published words' })
    const [row] = await reading().select().from(articles).where(eq(articles.uid, live.uid))
    expect(row?.workState).toBe('draft')
    const rows = await reading().select().from(publications).where(eq(publications.articleId, live.id))
    expect(new Set(rows.map((one) => one.contentHash)).size).toBe(1)
  })
})

describe('correcting', () => {
  useFreshDatabase()

  it('takes the words of the draft in hand, which readers do not have yet', async () => {
    const live = await aLiveArticle(await aSection(), { headline: 'First words' })
    const content = { ...live.content, headline: 'Better words' }
    await carryOut(saveArticle, { uid: live.uid, content }, 10)
    expect(await carryOut(correctArticle, { uid: live.uid, content, kind: 'typo' }, 20)).toMatchObject({
      version: 2,
    })
    expect(await execute(correctArticle, { uid: live.uid, content, kind: 'typo' }, asking(30))).toMatchObject(
      {
        refusal: { key: 'publish.nothingNew' },
      },
    )
  })
})

describe('sections and tags', () => {
  useFreshDatabase()

  it('let nothing out into a section that was put away', async () => {
    const section = await aSection()
    const draft = await aDraft(section, { headline: 'Late' })
    // What is in the trash keeps no section, and comes back as it was.
    await carryOut(trashArticle, { uid: draft.uid })
    await carryOut(archiveSection, { id: section })
    await carryOut(untrashArticle, { uid: draft.uid })
    expect(await execute(publishArticle, { uid: draft.uid }, asking())).toMatchObject({
      refusal: { key: 'publish.sectionArchived' },
    })
  })

  it('give a merged tag’s slug to the tag it went into, and keep its name as an alias', async () => {
    const make = async (name: string) => (await carryOut(createTag, { texts: { en: { name } } })).id
    const [from, into] = [await make('Alpha'), await make('Beta')]
    await carryOut(mergeTags, { fromId: from, intoId: into })
    await carryOut(updateTag, { id: into, texts: { en: { name: 'Beta', slug: 'alpha' } } })
    expect(await reading().select().from(tagAliases)).toMatchObject([
      { tagId: into, locale: 'en', name: 'Alpha' },
    ])
    await expect(execute(updateTag, { id: from, texts: { en: { name: 'X' } } }, asking())).rejects.toThrow(
      NotFound,
    )
  })
})

describe('reading counts', () => {
  useFreshDatabase()

  it('of an article that is no more do not keep the others from being written', async () => {
    const live = await aLiveArticle(await aSection(), { headline: 'Read' })
    add(tally().held, '2026-11-20', live.id, 2)
    add(tally().held, '2026-11-20', 987_654, 3)
    await writeCounts()
    expect(await reading().select().from(viewTotals)).toEqual([{ articleId: live.id, count: 2 }])
    expect(tally().held.size).toBe(0)
  })
})

describe('grammars', () => {
  it('take no control characters, half characters or line ends into addresses', () => {
    for (const bad of ['https://a.b/\0', 'https://a\n.b/x\r\nX: y', 'https://a.b/\ud800', 'https://a.b/ c']) {
      expect(webAddress.safeParse(bad).success, JSON.stringify(bad)).toBe(false)
    }
    for (const bad of ['mailto:a\0b', '/\0x', '#\0', '/\ud800', '//evil.example', 'javascript:alert(1)']) {
      expect(linkTarget.safeParse(bad).success, JSON.stringify(bad)).toBe(false)
    }
    expect(webAddress.parse('https://example.com/a?b=c#d')).toBe('https://example.com/a?b=c#d')
  })

  it('bound the date shown to years an archive can name', () => {
    const at = (shownAt: number) =>
      articleContent.safeParse({ shownAt }).error?.issues.some(({ path }) => path[0] === 'shownAt')
    expect([at(9e15), at(-8.1e15), at(Date.UTC(2019, 6, 31))]).toEqual([true, true, false])
  })
})
