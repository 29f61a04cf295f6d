import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { reading } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { notices } from '#db/schema/notices.ts'
import type { Actor, Grant } from '#domain/actor.ts'
import { headlinesOf } from '#domain/articles/desk.ts'
import { execute } from '#domain/execute.ts'
import { beginPiece } from '#domain/pieces/begin.ts'
import { changePiece } from '#domain/pieces/change.ts'
import { listPieces, readPiece } from '#domain/pieces/desk.ts'
import { dropPiece } from '#domain/pieces/drop.ts'
import { planPiece } from '#domain/pieces/plan.ts'
import { Forbidden } from '#domain/refusal.ts'
import { archiveSection } from '#domain/sections/archive.ts'
import { as, refusedWith } from '#tests/administrator.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aSection, carryOut } from '#tests/newsroom.ts'
import { aPerson, signedIn, type Person } from '#tests/people.ts'

const HOUR = 3_600_000
const AT = NOON + 24 * HOUR

useFreshDatabase()
let news = 0
let lin: Person
let actor: Actor
beforeEach(async () => {
  news = await aSection()
  lin = await aPerson('lin@news.example')
  actor = await signedIn(await aPerson('chen@news.example', ['editor']))
})

const plan = async (more: object = {}) =>
  (await carryOut(planPiece, { title: 'Harbour', at: AT, locale: 'en', section: news, ...more })).uid
const terminal = asking().actor
const piece = (uid: string) => readPiece(terminal, uid)

/** Somebody with one right, limited. */
const limited = (limits: Omit<Grant, 'capability'>): Actor => ({
  ...actor,
  grants: [{ capability: 'article:create', ...limits }],
})

test('is planned with all that is known of it, and listed by its time', async () => {
  const later = await plan({ title: 'Later', at: AT + HOUR, locale: null, section: null })
  const first = await plan({ note: 'Ask the\nharbour master.', assignee: lin.uid })
  expect(await piece(first)).toEqual({
    ...{ uid: first, title: 'Harbour', note: 'Ask the\nharbour master.', locale: 'en', section: news },
    ...{ assignee: lin.uid, assigneeName: 'lin', at: AT, state: 'planned', article: null, by: 'tester' },
    mayChange: true,
  })
  const list = async (page: object) => (await listPieces(terminal, { limit: 1, ...page })).pieces
  expect((await list({})).map(({ uid }) => uid)).toEqual([first])
  const { next } = await listPieces(terminal, { limit: 1 })
  expect((await list({ after: next! })).map(({ uid }) => uid)).toEqual([later])
})

test('refuses what has passed, and what is not there', async () => {
  const ask = (more: object) =>
    execute(planPiece, { title: 'Harbour', at: AT, ...more }, asking()) as Promise<unknown>
  expect(await ask({ at: NOON - HOUR })).toMatchObject(refusedWith('piece.past', 'at'))
  expect(await ask({ section: news + 9 })).toMatchObject(refusedWith('piece.noSection', 'section'))
  expect(await ask({ assignee: 'nobody' })).toMatchObject(refusedWith('piece.noAssignee', 'assignee'))
  expect(await ask({ title: ' ' })).toMatchObject(refusedWith('input', 'title'))
})

test('two people who change different things keep both; of the same the second is told who came first', async () => {
  const uid = await plan()
  const seen = { title: 'Harbour', note: '', at: AT }
  await carryOut(changePiece, { uid, plan: { ...seen, note: 'With pictures' }, seen })
  const change = (given: object) => execute(changePiece, { uid, seen, plan: given }, as(actor))
  expect(await change({ ...seen, title: 'The harbour' })).toMatchObject({ ok: true })
  expect(await piece(uid)).toMatchObject({ title: 'The harbour', note: 'With pictures' })
  const late = { uid, plan: { title: 'Port' }, seen: { title: 'Harbour' } }
  expect(await execute(changePiece, late, asking())).toMatchObject({
    refusal: { key: 'piece.renamed', params: { by: 'chen', headline: 'The harbour' }, field: 'title' },
  })
  expect(await change({ at: AT + HOUR })).toMatchObject({ ok: true })
  expect(await change({ at: AT + 2 * HOUR })).toMatchObject({
    refusal: { key: 'piece.moved', params: { by: 'chen', at: AT + HOUR } },
  })
  expect(await change({ note: 'Mine' })).toMatchObject(refusedWith('piece.changed', 'note'))
  expect(await piece(uid)).toMatchObject({ title: 'The harbour', note: 'With pictures', at: AT + HOUR })
})

test('begins the article with what the plan has, and tells who shall write it', async () => {
  const uid = await plan({ assignee: lin.uid, note: 'Ask the harbour master.' })
  const outcome = await execute(beginPiece, { uid }, as(actor))
  const { uid: article } = (outcome as { result: { uid: string } }).result
  expect((await headlinesOf(terminal, [article])).get(article)).toBe('Harbour')
  const [row] = await reading().select().from(articles).where(eq(articles.uid, article))
  expect(row).toMatchObject({ locale: 'en', assigneeUid: lin.uid, dueAt: AT, workState: 'draft' })
  expect(await piece(uid)).toMatchObject({ state: 'begun', article })
  const told = await reading().select().from(notices)
  expect(told).toMatchObject([
    { staffUid: lin.uid, kind: 'assigned', articleId: row!.id, note: 'Ask the harbour master.' },
  ])
})

test('of two who begin it one makes the article, and the other is told who did', async () => {
  const uid = await plan()
  const both = await Promise.all([
    execute(beginPiece, { uid }, as(actor)),
    execute(beginPiece, { uid }, as(actor)),
  ])
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(both.find(({ ok }) => !ok)).toMatchObject({
    refusal: { key: 'piece.begun', params: { by: 'chen' } },
  })
  expect(await reading().select().from(articles)).toHaveLength(1)
  expect(await execute(dropPiece, { uid }, asking())).toMatchObject(refusedWith('piece.begun'))
  const change = (given: object) => execute(changePiece, { uid, plan: given, seen: {} }, asking())
  expect(await change({ title: 'Port' })).toMatchObject(refusedWith('piece.begun'))
  expect(await change({ at: AT + HOUR })).toMatchObject({ ok: true })
})

test('what is dropped is listed no more and cannot be begun', async () => {
  const uid = await plan()
  await execute(dropPiece, { uid }, as(actor))
  expect((await listPieces(terminal, { limit: 9 })).pieces).toEqual([])
  for (const command of [beginPiece, dropPiece]) {
    expect(await execute(command, { uid }, asking())).toMatchObject({
      refusal: { key: 'piece.dropped', params: { by: 'chen' } },
    })
  }
})

test('planned in any language, it is begun in the one that is chosen', async () => {
  const uid = await plan({ locale: null })
  expect(await execute(beginPiece, { uid }, asking())).toMatchObject(refusedWith('piece.noLocale', 'locale'))
  await carryOut(beginPiece, { uid, locale: 'zh' })
  expect((await reading().select().from(articles)).map(({ locale }) => locale)).toEqual(['zh'])
})

test('is not begun in a section that is gone meanwhile: nothing is half done', async () => {
  const empty = await aSection('Empty', '空')
  const uid = await plan({ section: empty })
  await carryOut(archiveSection, { id: empty })
  expect(await execute(beginPiece, { uid }, asking())).toMatchObject(
    refusedWith('piece.noSection', 'section'),
  )
  expect(await piece(uid)).toMatchObject({ state: 'planned', article: null })
  expect(await reading().select().from(articles)).toEqual([])
})

test('whoever is limited plans, changes and begins within the limits, and moves nothing out of them', async () => {
  const other = await aSection('Metals', '金属')
  const by = (limits: Omit<Grant, 'capability'>) => as(limited(limits))
  const here = by({ sections: [news] })
  const uid = await plan()
  const change = (given: object, who = here) => execute(changePiece, { uid, plan: given, seen: {} }, who)
  expect(await change({ title: 'Port' })).toMatchObject({ ok: true })
  await expect(change({ section: other })).rejects.toThrow(Forbidden)
  await expect(change({ section: null })).rejects.toThrow(Forbidden)
  await expect(change({ title: 'Quay' }, by({ locales: ['zh'] }))).rejects.toThrow(Forbidden)
  await expect(execute(planPiece, { title: 'A', at: AT }, here)).rejects.toThrow(Forbidden)
  expect((await readPiece(limited({ sections: [news] }), uid)).mayChange).toBe(true)
  expect((await readPiece(limited({ sections: [other] }), uid)).mayChange).toBe(false)
  expect(await execute(beginPiece, { uid }, here)).toMatchObject({ ok: true })
})
