import { describe, expect, it } from 'vitest'
import type { Actor } from '#domain/actor.ts'
import { listArticles, type ArticleFilter } from '#domain/articles/desk.ts'
import { filterOf } from '#domain/articles/query.ts'
import { trashArticle } from '#domain/articles/trash.ts'
import { withdrawArticle } from '#domain/articles/withdraw.ts'
import { createAuthor } from '#domain/authors/create.ts'
import { createTag } from '#domain/tags/create.ts'
import { tagsCalled } from '#domain/tags/desk.ts'
import { mergeTags } from '#domain/tags/merge.ts'
import { writeWorkingCopy } from '#domain/working-copies/write.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aDraft, aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'
import { aPerson, signedIn } from '#tests/people.ts'
import { execute } from '#domain/execute.ts'
import { beginArticle } from '#domain/articles/begin.ts'

const { actor } = asking()

async function headlines(filter: ArticleFilter, as: Actor = actor) {
  return (await listArticles(as, filter, { limit: 50 })).articles.map(({ headline }) => headline)
}

describe('the list of articles', () => {
  useFreshDatabase()

  it('has each of them by what is live, where the work stands, and whether it is in the trash', async () => {
    const section = await aSection()
    await aDraft(section, { headline: 'Draft' })
    const live = await aLiveArticle(section, { headline: 'Live' })
    const gone = await aLiveArticle(section, { headline: 'Gone' })
    await carryOut(withdrawArticle, { uid: gone.uid, note: 'Not ours.' }, 10)
    const thrown = await aDraft(section, { headline: 'Thrown' })
    await carryOut(trashArticle, { uid: thrown.uid }, 20)
    await write(live.uid, live.content, 'Live, and written at', 30)
    expect(await headlines({})).toEqual(['Live, and written at', 'Gone', 'Draft'])
    expect(await headlines({ live: ['live'] })).toEqual(['Live, and written at'])
    expect(await headlines({ live: ['withdrawn', 'expired'] })).toEqual(['Gone'])
    expect(await headlines({ live: ['none'] })).toEqual(['Draft'])
    expect(await headlines({ work: ['draft'] })).toEqual(['Live, and written at', 'Draft'])
    expect(await headlines({ work: ['draft'], live: ['live'] })).toEqual(['Live, and written at'])
    expect(await headlines({ work: [null] })).toEqual(['Gone'])
    expect(await headlines({ trashed: true })).toEqual(['Thrown'])
    expect(await headlines({ trashed: true, live: ['live'] })).toEqual([])
  })

  it('has them by section, language, author and tag, in any combination', async () => {
    const [top, other] = [await aSection('Top', '上'), await aSection('Other', '他')]
    const below = await aSection('Below', '下', top)
    const tag = (await carryOut(createTag, { texts: { en: { name: 'Coal' } } })).id
    const old = (await carryOut(createTag, { texts: { en: { name: 'Old coal' } } })).id
    const author = (await carryOut(createAuthor, { texts: { en: { name: 'Lin Yue' } } })).id
    const bylines = [{ name: 'Lin Yue', authorId: author, role: 'words' as const }]
    await aDraft(below, { headline: 'Below', tags: [tag], bylines })
    await aDraft(other, { headline: '煤', tags: [old] }, { locale: 'zh' })
    await carryOut(mergeTags, { fromId: old, intoId: tag })
    const { ids, merged } = await tagsCalled(actor, 'coal')
    expect(await headlines({ sections: [top, below] })).toEqual(['Below'])
    expect(await headlines({ sections: [] })).toEqual([])
    expect(await headlines({ locale: 'zh' })).toEqual(['煤'])
    expect(await headlines({ author })).toEqual(['Below'])
    expect(await headlines({ tags: ids })).toEqual(['Below'])
    expect(await headlines({ tags: [...ids, ...merged] })).toEqual(['煤', 'Below'])
    expect(await headlines({ tags: [...ids, ...merged], locale: 'zh', sections: [other] })).toEqual(['煤'])
    expect(await headlines({ tags: ids, locale: 'zh', author })).toEqual([])
  })

  it('has them by words of headline, standfirst, slug and byline, in Chinese and English', async () => {
    const section = await aSection()
    const bylines = [{ name: '林悦', authorId: null, role: 'words' as const }]
    await aDraft(section, { headline: 'Foundry orders rise', standfirst: 'Café “Zürich” says so', bylines })
    await aDraft(section, { headline: '铸造订单上升', slug: 'zhuzao-dingdan' }, { locale: 'zh' })
    const english = ['Foundry orders rise']
    for (const text of ['foundry', 'ORDERS foundry', 'found', 'cafe zurich', '林悦', '  rise!  ']) {
      expect(await headlines({ text }), text).toEqual(english)
    }
    for (const text of ['订单', '铸造 上升', 'dingdan']) {
      expect(await headlines({ text }), text).toEqual(['铸造订单上升'])
    }
    for (const text of ['单订', 'foundry 订单', 'oundry', '!?', `keptlivenothing`, '"', "' | 'a", '*']) {
      expect(await headlines({ text }), text).toEqual([])
    }
    expect(await headlines({ text: 'r'.repeat(400) })).toEqual([])
  })

  it('has them by who began them, for all staff whatever they are limited to', async () => {
    const [section, other] = [await aSection('News', '新闻'), await aSection('Other', '他')]
    const person = await aPerson('lin@news.example')
    const reporter = await signedIn(person)
    await execute(beginArticle, { locale: 'en', section }, { ...asking(), actor: reporter })
    await aDraft(other, { headline: '别处' }, { locale: 'zh' })
    expect(await headlines({ begunBy: person.uid })).toEqual([''])
    const limited: Actor = {
      ...reporter,
      grants: [{ capability: 'article:create', sections: [section], locales: ['en'] }],
    }
    expect(await headlines({}, limited)).toHaveLength(2)
    expect(await headlines({ begunBy: person.uid }, limited)).toEqual([''])
  })

  it('has them by the days they changed on, the last one included', async () => {
    const section = await aSection()
    await aLiveArticle(section, { headline: 'First' })
    const second = await aDraft(section, { headline: 'Second' })
    await write(second.uid, second.content, 'Second', 86_400_000)
    const day = (at: number) => new Date(at).toISOString().slice(0, 10)
    const on = (from: number, to: number) =>
      filterOf(
        { from: day(from), to: day(to) },
        { timeZone: 'UTC', sectionsUnder: () => [], tagsCalled: () => [] },
      )!
    expect(await headlines(on(NOON, NOON))).toEqual(['First'])
    expect(await headlines(on(NOON + 86_400_000, NOON + 86_400_000))).toEqual(['Second'])
    expect(await headlines(on(NOON, NOON + 86_400_000))).toEqual(['Second', 'First'])
    expect(await headlines(on(NOON + 2 * 86_400_000, NOON + 3 * 86_400_000))).toEqual([])
    expect(await headlines({ ...on(NOON, NOON + 86_400_000), text: 'first' })).toEqual(['First'])
  })

  it('is paged by key: every article once, however they change meanwhile', async () => {
    const section = await aSection()
    const made = []
    for (let n = 0; n < 7; n++) made.push(await aDraft(section, { headline: `Number ${n}` }))
    const first = await listArticles(actor, {}, { limit: 3 })
    // One from below comes to the top, and one that was shown goes up: neither moves what is below.
    await write(made[0]!.uid, made[0]!.content, 'Number 0', 1000)
    await write(made[6]!.uid, made[6]!.content, 'Number 6', 2000)
    const second = await listArticles(actor, {}, { limit: 3, before: first.next! })
    const slugs = (page: typeof first) => page.articles.map(({ slug }) => slug)
    expect(slugs(first)).toEqual(['number-6', 'number-5', 'number-4'])
    expect(slugs(second)).toEqual(['number-3', 'number-2', 'number-1'])
    expect(second.next).toBeNull()
    expect(await headlines({})).toEqual(
      ['Number 6', 'Number 0'].concat([5, 4, 3, 2, 1].map((n) => `Number ${n}`)),
    )
    await expect(listArticles(actor, {}, { limit: 3, before: 'x' })).rejects.toMatchObject({
      refusal: { key: 'cursor.unknown' },
    })
  })

  it('shows the working copy, and both facts', async () => {
    const live = await aLiveArticle(await aSection(), { headline: 'As published' })
    await write(live.uid, live.content, 'As it is being written', 60_000)
    const { articles } = await listArticles(actor, {}, { limit: 5 })
    expect(articles).toMatchObject([
      {
        headline: 'As it is being written',
        liveState: 'live',
        workState: 'draft',
        changedAt: NOON + 60_000,
        isTrashed: false,
      },
    ])
  })
})

/** Somebody writes another headline into the working copy. @param later milliseconds after noon */
async function write(
  uid: string,
  content: Awaited<ReturnType<typeof aDraft>>['content'],
  headline: string,
  later: number,
) {
  const answer = await carryOut(
    writeWorkingCopy,
    { uid, tab: 'a', version: 0, writeId: `w${later}`, content: { ...content, headline } },
    later,
  )
  expect(answer.state).toBe('written')
}
