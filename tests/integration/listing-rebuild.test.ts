import { asc } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { matchTerms } from '#db/dialect/listing-terms.ts'
import { articles } from '#db/schema/articles.ts'
import { internals } from '#db/schema/journal.ts'
import { listings } from '#db/schema/listing.ts'
import { transaction } from '#db/transaction.ts'
import { assignArticle } from '#domain/articles/assign.ts'
import { isListUnderWay, listArticles } from '#domain/articles/desk.ts'
import { termsOf, type ArticleFilter } from '#domain/articles/filter.ts'
import { dropListings } from '#domain/articles/inside.ts'
import { listExisting } from '#domain/articles/list-existing.ts'
import { liveStates, workStates } from '#domain/articles/listing-terms.ts'
import { loadArticle } from '#domain/articles/rows.ts'
import { publishArticle } from '#domain/articles/publish.ts'
import { saveArticle } from '#domain/articles/save.ts'
import { submitArticle } from '#domain/articles/submit.ts'
import { tagArticle } from '#domain/articles/tag.ts'
import { trashArticle } from '#domain/articles/trash.ts'
import { untrashArticle } from '#domain/articles/untrash.ts'
import { withdrawArticle } from '#domain/articles/withdraw.ts'
import type { Command } from '#domain/command.ts'
import { execute } from '#domain/execute.ts'
import { removeSamples } from '#domain/samples/remove.ts'
import { setSchedule } from '#domain/schedules/set.ts'
import { createTag } from '#domain/tags/create.ts'
import { loadWork } from '#domain/working-copies/inside.ts'
import { writeWorkingCopy } from '#domain/working-copies/write.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aDraft, aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'
import { aPerson } from '#tests/people.ts'

const WRITER = 'uid of writer@news.example'
const words = ['ore', 'coal', 'mill', '钢铁', '煤炭'] as const
const filters: ArticleFilter[] = [
  ...liveStates.flatMap((live) => [null, ...workStates].map((work) => ({ live: [live], work: [work] }))),
  { trashed: true },
  ...['en', 'zh'].map((locale) => ({ locale })),
  ...words.map((text) => ({ text })),
  { tags: [1] },
  { tags: [2] },
  { sections: [1] },
  { sections: [2] },
  { assignee: 'anybody' },
  { assignee: WRITER },
]

describe('the list of articles', () => {
  useFreshDatabase()

  it.each([1, 2, 3, 4])('is after random changes what it would be made from nothing (%i)', async (seed) => {
    await aSection('One', '一')
    await aSection('Two', '二')
    await aPerson('writer@news.example')
    for (const name of ['Ore', 'Coal']) await carryOut(createTag, { texts: { en: { name } } })
    const change = changes(seed)
    for (let n = 0; n < 40; n++) await change()
    const before = await image()
    expect(before.rows.length).toBeGreaterThan(3)
    await forget()
    expect((await image()).rows).toEqual([])
    while (await listExisting(3));
    expect(await image()).toEqual(before)
  })

  it('takes in what there was before it, from the newest on, and is known to be under way till then', async () => {
    const section = await aSection()
    for (const headline of ['First', 'Second', 'Third']) await aDraft(section, { headline })
    await forget()
    const shown = async () =>
      (await listArticles(asking().actor, {}, { limit: 9 })).articles.map(({ slug }) => slug)
    expect(await listExisting(2)).toBe(true)
    expect(await shown()).toEqual(['third', 'second'])
    expect(await isListUnderWay(asking().actor)).toBe(true)
    await aDraft(section, { headline: 'Fourth' })
    expect(await listExisting(2)).toBe(false)
    expect(await listExisting(2)).toBe(false)
    expect(await isListUnderWay(asking().actor)).toBe(false)
    expect(await shown()).toEqual(['fourth', 'third', 'second', 'first'])
  })

  it('leaves out what was deleted with the samples', async () => {
    const section = await aSection()
    await transaction(async (db) => {
      await db.insert(internals).values({ key: 'listing.from', value: '0' })
    })
    await aLiveArticle(section, { headline: 'Real' })
    await carryOut(removeSamples, {})
    expect((await image()).rows).toHaveLength(1)
  })
})

/** Everything the list knows, but for the order of what changed within one millisecond. */
async function image() {
  const rows = await reading().select().from(listings).orderBy(asc(listings.articleId))
  const found = []
  for (const filter of filters) {
    found.push((await matchTerms(reading(), { all: termsOf(filter)!, limit: 100 })).toSorted())
  }
  return { rows: rows.map(({ place, ...row }) => ({ ...row, at: Math.floor(place / 1000) })), found }
}

async function forget() {
  const all = await reading().select({ id: articles.id }).from(articles)
  await transaction(async (db) => {
    await dropListings(
      db,
      all.map(({ id }) => id),
    )
    await db.delete(internals)
  })
}

/** Changes of articles as they come, the same ones for the same seed (mulberry32). @returns makes the next one */
function changes(seed: number): () => Promise<void> {
  let state = seed
  let made = 0
  const below = (end: number) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * end)
  }
  const one = <T>(all: readonly T[]) => all[below(all.length)]!
  const uids: string[] = []

  return async () => {
    const later = ++made * 1000
    if (uids.length < 4 || below(8) === 0) {
      const locale = one(['en', 'zh'])
      const given = { headline: `${one(words)} ${made}`, slug: `s-${made}`, tags: [1 + below(2)] }
      uids.push((await aDraft(1 + below(2), given, { locale })).uid)
      return
    }
    const uid = one(uids)
    const { head } = await loadArticle(reading(), uid)
    const { work } = await loadWork(reading(), uid)
    const content = { ...work.content, headline: `${one(words)} ${one(words)}`, sections: [1 + below(2)] }
    const writing = { tab: 'a', version: work.version, writeId: `w${made}` }
    const [command, input] = one<[unknown, object]>([
      [writeWorkingCopy, { ...writing, content }],
      [saveArticle, { content: { ...head.content, headline: `${one(words)} saved` } }],
      [submitArticle, { version: work.version }],
      [assignArticle, { assignee: below(3) > 0 ? WRITER : null, dueAt: null }],
      [publishArticle, { version: work.version, kind: 'update' }],
      [withdrawArticle, { note: 'Not ours.' }],
      [trashArticle, {}],
      [untrashArticle, {}],
      [tagArticle, { add: [1 + below(2)], remove: [1 + below(2)] }],
      [setSchedule, { at: NOON + later + 3_600_000 }],
    ])
    // What is refused changes nothing.
    await execute(command as Command, { uid, ...input }, asking(later))
  }
}
