import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { reading } from '#db/client.ts'
import { jsonText, textHas } from '#db/dialect/json.ts'
import { articles, revisions, schedules } from '#db/schema/articles.ts'
import { audit, invalidations } from '#db/schema/journal.ts'
import type { ArticleContent } from '#db/schema/json.ts'
import { stories } from '#db/schema/stories.ts'
import { transaction } from '#db/transaction.ts'
import { addRevision, loadArticle } from '#domain/articles/inside.ts'
import { readArticle } from '#domain/articles/reader.ts'
import { saveArticle } from '#domain/articles/save.ts'
import { withdrawArticle } from '#domain/articles/withdraw.ts'
import { execute } from '#domain/execute.ts'
import { MOST_ATTEMPTS } from '#domain/schedules/rules.ts'
import { runSchedule } from '#domain/schedules/run.ts'
import { scheduler } from '#jobs/run-schedules.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { keepLogLines } from '#tests/log-lines.ts'
import { aDraft, aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'
import { aSchedule, HOUR, MINUTE, runDue, scheduleRow, storyOf } from '#tests/scheduling/schedules.ts'

useFreshDatabase()
keepLogLines()
let news = 0
beforeEach(async () => void (news = await aSection()))

const draft = async (headline = 'Foundry orders') => aDraft(news, { headline })

describe('what is due', () => {
  test('goes out at its time and no earlier, once', async () => {
    const { uid } = await draft()
    const id = await aSchedule(uid, HOUR)
    await runDue(HOUR - 1)
    expect(await storyOf(uid)).toMatchObject({ kinds: [], workState: 'scheduled' })
    for (let times = 0; times < 3; times++) await runDue(HOUR)
    const { kinds, publications, ...state } = await storyOf(uid)
    expect({ kinds, ...state }).toEqual({ kinds: ['first'], liveState: 'live', workState: null })
    expect(publications[0]).toMatchObject({ at: NOON + HOUR, by: { kind: 'system', name: 'Masthead' } })
    expect(await scheduleRow(id)).toMatchObject({
      state: 'done',
      doneAt: NOON + HOUR,
      publicationId: publications[0]!.id,
    })
    const rows = await reading().select().from(audit).where(eq(audit.command, 'schedule.run'))
    expect(rows.map(({ outcome, origin, after }) => ({ outcome, origin, after }))).toEqual([
      {
        outcome: 'done',
        origin: 'schedule',
        after: expect.objectContaining({
          schedule: { id, at: NOON + HOUR, by: { kind: 'cli', uid: null, name: 'tester' } },
        }) as unknown,
      },
    ])
  })

  test('is what was scheduled, and pages that show it are told in the same breath', async () => {
    const { uid, content } = await draft()
    await aSchedule(uid, HOUR)
    const before = await reading().select().from(invalidations)
    await runDue(HOUR)
    expect(await readArticle('en', content.slug)).toMatchObject({
      state: 'live',
      article: { headline: 'Foundry orders' },
    })
    const tags = (await reading().select().from(invalidations)).slice(before.length).map(({ tag }) => tag)
    expect(tags).toContain('latest:en')
  })

  test('is caught up with after downtime, oldest first, each at the time it happened', async () => {
    const uids: string[] = []
    for (const hours of [3, 1, 2]) {
      const { uid } = await draft(`Piece ${hours}`)
      await aSchedule(uid, hours * HOUR)
      uids.push(uid)
    }
    await aSchedule(uids[1]!, 2.5 * HOUR, { action: 'expire' })
    let now = NOON + 9 * HOUR
    await runDue(
      0,
      scheduler(() => now++),
    )
    const stories = await Promise.all(uids.map(storyOf))
    expect(stories.map(({ kinds }) => kinds)).toEqual([['first'], ['first', 'expiry'], ['first']])
    const [three, one, two] = stories.map(({ publications }) => publications.map(({ at }) => at))
    const order = [one![0]!, two![0]!, one![1]!, three![0]!]
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(order[0]).toBeGreaterThanOrEqual(NOON + 9 * HOUR)
  })

  test('takes from readers what expires, and keeps the work in hand', async () => {
    const { uid, content } = await aLiveArticle(news, { headline: 'Offer of the week' })
    await carryOut(saveArticle, { uid, content: { ...content, headline: 'Offer of next week' } })
    await aSchedule(uid, HOUR, { action: 'expire' })
    await runDue(HOUR)
    const story = await storyOf(uid)
    expect(story).toMatchObject({ kinds: ['first', 'expiry'], liveState: 'expired', workState: 'draft' })
  })

  test('is a change of what is live, with its kind and note; what was withdrawn comes back', async () => {
    const { uid, content } = await aLiveArticle(news, { headline: 'Orders rise by 4%' })
    await carryOut(saveArticle, { uid, content: { ...content, headline: 'Orders rise by 3%' } })
    const note = 'An earlier headline gave the wrong figure.'
    await aSchedule(uid, HOUR, { kind: 'correction', note })
    await runDue(HOUR)
    expect((await storyOf(uid)).publications[1]).toMatchObject({ kind: 'correction', note })
    await carryOut(withdrawArticle, { uid, note: 'Taken back.' }, 2 * HOUR)
    await aSchedule(uid, 3 * HOUR)
    await runDue(3 * HOUR)
    expect((await storyOf(uid)).kinds).toEqual(['first', 'correction', 'withdrawal', 'reinstatement'])
  })

  test('of two at once is done by one', async () => {
    const { uid } = await draft()
    const id = await aSchedule(uid, HOUR)
    const both = await Promise.all([1, 2, 3].map(() => execute(runSchedule, { id }, asking(HOUR))))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await storyOf(uid)).kinds).toEqual(['first'])
  })
})

describe('what somebody could mend', () => {
  const moves: [string, (uid: string) => Promise<unknown>][] = [
    ['publish.embargo', () => transaction((db) => db.update(stories).set({ embargoUntil: NOON + 2 * HOUR }))],
    [
      'publish.trashed',
      (uid) => transaction((db) => db.update(articles).set({ trashedAt: NOON }).where(eq(articles.uid, uid))),
    ],
    [
      'schedule.edited',
      (uid) =>
        transaction(async (db) => {
          const { article, head } = await loadArticle(db, uid)
          const content = { ...head.content, headline: 'Another' }
          const by = article.createdBy
          await addRevision(db, { articleId: article.id, content, reason: 'autosave', now: NOON, by })
        }),
    ],
  ]
  test.each(moves)('fails with the reason: %s', async (key, happens) => {
    const { uid } = await draft()
    const id = await aSchedule(uid, HOUR)
    await happens(uid)
    await runDue(HOUR + 5)
    const row = await scheduleRow(id)
    expect(row).toMatchObject({ state: 'failed', doneAt: NOON + HOUR + 5, attempts: 0 })
    expect(row.problem!.split(' ')[0]).toBe(key)
    expect(await storyOf(uid)).toMatchObject({ kinds: [], workState: 'draft' })
    const rows = await reading().select().from(audit)
    expect(rows.slice(-2).map(({ command, outcome }) => [command, outcome])).toEqual([
      ['schedule.run', 'refused'],
      ['schedule.fail', 'done'],
    ])
    await runDue(2 * HOUR)
    expect((await scheduleRow(id)).doneAt).toBe(NOON + HOUR + 5)
  })

  test('holds nothing else up', async () => {
    const [first, second] = [await draft('First'), await draft('Second')]
    await aSchedule(first.uid, HOUR)
    await aSchedule(second.uid, HOUR + MINUTE)
    await transaction((db) => db.update(articles).set({ trashedAt: NOON }).where(eq(articles.uid, first.uid)))
    await runDue(2 * HOUR)
    expect((await storyOf(second.uid)).kinds).toEqual(['first'])
  })
})

describe('what nobody foresaw', () => {
  /** A row no code could have written, so that carrying it out throws. */
  const spoil = ({ content }: { content: ArticleContent }) =>
    transaction((db) =>
      db
        .update(revisions)
        .set({ content: { ...content, body: {} as never } })
        .where(textHas(jsonText(revisions.content, 'headline'), content.headline)),
    )

  test('is tried again ever more slowly, then given up; others go out meanwhile', async () => {
    const [bad, good] = [await draft('Bad'), await draft('Good')]
    const id = await aSchedule(bad.uid, HOUR)
    await aSchedule(good.uid, HOUR)
    await spoil(bad)
    let now = NOON + HOUR
    const run = scheduler(() => now)
    const tried: number[] = []
    for (let second = 0; (await scheduleRow(id)).state === 'waiting'; second++, now += 1_000) {
      const { attempts } = await scheduleRow(id)
      await runDue(0, run)
      if ((await scheduleRow(id)).attempts > attempts) tried.push(second)
      expect(second).toBeLessThan(2 * 3_600)
    }
    expect((await storyOf(good.uid)).kinds).toEqual(['first'])
    expect(tried.slice(0, 9)).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183])
    expect(tried).toHaveLength(MOST_ATTEMPTS)
    expect(await scheduleRow(id)).toMatchObject({
      state: 'failed',
      problem: `schedule.unexpected {"attempts":${MOST_ATTEMPTS}}`,
    })
    expect(await storyOf(bad.uid)).toMatchObject({ kinds: [], workState: 'draft' })
  }, 120_000)

  test('works as soon as it is mended', async () => {
    const made = await draft()
    const id = await aSchedule(made.uid, HOUR)
    await spoil(made)
    let now = NOON + HOUR
    const run = scheduler(() => now)
    await runDue(0, run)
    expect(await scheduleRow(id)).toMatchObject({ state: 'waiting', attempts: 1 })
    await transaction((db) => db.update(revisions).set({ content: made.content }))
    await runDue(0, run)
    expect((await scheduleRow(id)).state).toBe('waiting')
    now += 1_000
    await runDue(0, run)
    expect(await scheduleRow(id)).toMatchObject({ state: 'done', doneAt: NOON + HOUR + 1_000 })
  })
})

test('hours of schedules are carried out to the second', async () => {
  const planned = new Map<number, number>()
  for (let number = 0; number < 40; number++) {
    const { uid } = await draft(`Piece ${number}`)
    // Spread over four hours, some at the same minute.
    const later = ((number * 37) % 240) * MINUTE - ((number * 37) % 240 === 0 ? -MINUTE : 0)
    planned.set(await aSchedule(uid, later), NOON + later)
  }
  let now = NOON
  const run = scheduler(() => now)
  for (; now <= NOON + 4 * HOUR; now += 20_000) await runDue(0, run)
  const rows = await reading().select().from(schedules)
  expect(rows).toHaveLength(40)
  for (const { id, doneAt } of rows) expect(doneAt).toBe(planned.get(id))
}, 120_000)
