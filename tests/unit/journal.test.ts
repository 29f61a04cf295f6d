import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import type { Entry } from '#components/admin/saving/entry.ts'
import { openJournal, type Journal } from '#components/admin/saving/journal.ts'
import type { Draft } from '#components/admin/saving/types.ts'
import { contentOf } from '#domain/articles/content.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'

const open: Journal[] = []
afterEach(() => {
  for (const journal of open.splice(0)) journal.close()
})

let articles = 0
const newArticle = () => `article-${++articles}`

/** A tab with a journal, and what it was given of tabs that are gone. */
function tabOf(uid: string, tab: string, person = 'lin') {
  const found: Entry[] = []
  const journal = openJournal({ uid, tab, person }, (entry) => found.push(entry))
  open.push(journal)
  return { journal, found, headlines: () => found.map(({ mine }) => mine.content.headline) }
}

function unsaved(headline: string) {
  const content = contentOf({ headline, slug: '', body: bodyOfParagraphs(['One.']) })
  const draft: Draft = { content, conflicts: [] }
  return { base: { ...draft, version: 1 }, mine: draft, sent: [{ writeId: 'w1', version: 1, draft }] }
}

test('what a tab has left is given to the next one, as it was last', async () => {
  const uid = newArticle()
  const gone = tabOf(uid, 'gone')
  void gone.journal.keep(unsaved('First'))
  void gone.journal.keep(unsaved('Second'))
  await gone.journal.keep(unsaved('Third'))
  gone.journal.close()
  const next = tabOf(uid, 'next')
  await next.journal.look()
  await expect.poll(next.headlines).toEqual(['Third'])
  expect(next.found[0]).toMatchObject({ uid, person: 'lin', tab: 'gone', ...unsaved('Third') })
})

test('nothing is left of what the server has', async () => {
  const uid = newArticle()
  const gone = tabOf(uid, 'gone')
  void gone.journal.keep(unsaved('First'))
  await gone.journal.clear()
  gone.journal.close()
  const left = tabOf(uid, 'left')
  await left.journal.keep(unsaved('Second'))
  left.journal.close()
  const next = tabOf(uid, 'next')
  await next.journal.look()
  await expect.poll(next.headlines).toEqual(['Second'])
})

test('a tab that lives keeps what it has, until it is gone', async () => {
  const uid = newArticle()
  const [living, gone] = [tabOf(uid, 'living'), tabOf(uid, 'gone')]
  await living.journal.keep(unsaved('Of the living'))
  await gone.journal.keep(unsaved('Of the gone'))
  gone.journal.close()
  const next = tabOf(uid, 'next')
  await next.journal.look()
  await expect.poll(next.headlines).toEqual(['Of the gone'])
  living.journal.close()
  await expect.poll(next.headlines).toEqual(['Of the gone', 'Of the living'])
})

test('one tab alone gets what is left, and once it is dropped nobody does', async () => {
  const uid = newArticle()
  const gone = tabOf(uid, 'gone')
  await gone.journal.keep(unsaved('Left'))
  gone.journal.close()
  const [one, other] = [tabOf(uid, 'one'), tabOf(uid, 'other')]
  await one.journal.look()
  await expect.poll(one.headlines).toEqual(['Left'])
  await other.journal.look()
  await one.journal.drop('gone')
  const later = tabOf(uid, 'later')
  const last = tabOf(uid, 'last')
  await last.journal.keep(unsaved('Last'))
  last.journal.close()
  await later.journal.look()
  await expect.poll(later.headlines).toEqual(['Last'])
  expect(other.found).toEqual([])
})

test('what another person has left, or the same one of another article, is given to nobody', async () => {
  const [uid, another] = [newArticle(), newArticle()]
  for (const [article, person] of [
    [uid, 'wang'],
    [another, 'lin'],
    [uid, 'lin'],
  ] as const) {
    const gone = tabOf(article, `gone-${article}-${person}`, person)
    await gone.journal.keep(unsaved(`${article} ${person}`))
    gone.journal.close()
  }
  const next = tabOf(uid, 'next')
  await next.journal.look()
  await expect.poll(next.headlines).toEqual([`${uid} lin`])
})

/** localStorage as browsers have it: its entries are its own properties. */
function storage(): Storage {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key]
    },
  }
  return Object.create(methods) as Storage
}

test('what is kept at once is there without a database, unless it is too long', async () => {
  vi.stubGlobal('localStorage', storage())
  const uid = newArticle()
  const gone = tabOf(uid, 'gone')
  gone.journal.keepAtOnce(unsaved('At once'))
  gone.journal.close()
  const long = tabOf(uid, 'long')
  long.journal.keepAtOnce(unsaved('x'.repeat(1_000_001)))
  long.journal.close()
  const next = tabOf(uid, 'next')
  await next.journal.look()
  await expect.poll(next.headlines).toEqual(['At once'])
  await next.journal.drop('gone')
  expect(Object.keys(localStorage)).toEqual([])
})

test('what was kept at once outlives an earlier write that ends later, and goes with the next one', async () => {
  vi.stubGlobal('localStorage', storage())
  const uid = newArticle()
  const gone = tabOf(uid, 'gone')
  const earlier = gone.journal.keep(unsaved('Earlier'))
  gone.journal.keepAtOnce(unsaved('The last word'))
  expect(await earlier).toBe(true)
  gone.journal.close()
  const next = tabOf(uid, 'next')
  await next.journal.look()
  await expect.poll(next.headlines).toEqual(['The last word'])
  next.journal.keepAtOnce(unsaved('Here'))
  await next.journal.keep(unsaved('Here too'))
  expect(Object.keys(localStorage)).toEqual([expect.stringContaining('gone')])
})

test('says so where neither database nor storage takes it', async () => {
  vi.stubGlobal('localStorage', undefined)
  const gone = tabOf(newArticle(), 'gone')
  await gone.journal.keep(unsaved('First'))
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
  expect(await gone.journal.keep(unsaved('Second'))).toBe(false)
  vi.restoreAllMocks()
})
