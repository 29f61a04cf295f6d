import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { articles } from '#db/schema/articles.ts'
import { stories } from '#db/schema/stories.ts'
import { transaction } from '#db/transaction.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import { saveArticle } from '#domain/articles/save.ts'
import { execute } from '#domain/execute.ts'
import { cancelSchedule } from '#domain/schedules/cancel.ts'
import { cancelSchedules } from '#domain/schedules/inside.ts'
import { failSchedule } from '#domain/schedules/fail.ts'
import { moveSchedule } from '#domain/schedules/move.ts'
import { setSchedule } from '#domain/schedules/set.ts'
import { writeWorkingCopy } from '#domain/working-copies/write.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aDraft, aLiveArticle, aSection, carryOut } from '#tests/newsroom.ts'
import { aSchedule, HOUR, MINUTE, scheduleRow, storyOf } from '#tests/scheduling/schedules.ts'

useFreshDatabase()
let news = 0
beforeEach(async () => void (news = await aSection()))

const draft = async (headline = 'Foundry orders') => aDraft(news, { headline })
const live = async () => aLiveArticle(news, { headline: 'Foundry orders' })

/** Key of the refusal that scheduling gets. */
async function refused(uid: string, later: number, more: object = {}): Promise<string> {
  const outcome = await execute(setSchedule, { uid, at: NOON + later, ...more }, asking())
  return outcome.ok ? 'done' : outcome.refusal.key
}

async function set(uid: string, columns: Partial<typeof articles.$inferInsert>) {
  await transaction((db) => db.update(articles).set(columns).where(eq(articles.uid, uid)))
}

describe('what is scheduled', () => {
  test('is the working copy, as a revision of its own, and it stands as scheduled', async () => {
    const { uid, content } = await draft()
    const changed = { ...content, headline: 'Foundry orders rise' }
    const write = { uid, tab: 'a', version: 0, writeId: 'w', content: changed }
    await carryOut(writeWorkingCopy, write)
    const done = await carryOut(setSchedule, { uid, at: NOON + HOUR, version: 1 })
    expect(done).toMatchObject({ uid, action: 'publish', at: NOON + HOUR, revision: 2 })
    expect(await storyOf(uid)).toMatchObject({ liveState: 'none', workState: 'scheduled', kinds: [] })
    expect(await scheduleRow(done.id)).toMatchObject({
      state: 'waiting',
      dueAt: NOON + HOUR,
      createdBy: { kind: 'cli', name: 'tester' },
      attempts: 0,
    })
  })

  test('is not another working copy than the one that was seen', async () => {
    const { uid, content } = await draft()
    await carryOut(writeWorkingCopy, { uid, tab: 'a', version: 0, writeId: 'w', content })
    expect(await refused(uid, HOUR, { version: 0 })).toBe('workingCopy.changed')
  })

  test('must be to come; a minute that has just begun to pass will do', async () => {
    const { uid } = await draft()
    expect(await refused(uid, -MINUTE)).toBe('schedule.past')
    expect(await refused(uid, -MINUTE + 1)).toBe('done')
    expect(await refused((await live()).uid, -HOUR, { action: 'expire' })).toBe('schedule.pastExpiry')
  })

  test('does not break an embargo', async () => {
    const { uid } = await draft()
    await transaction((db) => db.update(stories).set({ embargoUntil: NOON + HOUR }))
    expect(await refused(uid, HOUR - 1)).toBe('schedule.embargo')
    expect(await refused(uid, HOUR)).toBe('done')
  })

  test('waits once for each action', async () => {
    const { uid } = await draft()
    expect(await refused(uid, HOUR)).toBe('done')
    expect(await refused(uid, 2 * HOUR)).toBe('schedule.waiting')
    expect(await refused(uid, 2 * HOUR, { action: 'expire' })).toBe('done')
    expect(await refused(uid, 3 * HOUR, { action: 'expire' })).toBe('schedule.waitingExpiry')
  })

  test('is published before it expires', async () => {
    const { uid } = await draft()
    await aSchedule(uid, 2 * HOUR)
    expect(await refused(uid, 2 * HOUR, { action: 'expire' })).toBe('schedule.expireFirst')
    const other = (await live()).uid
    await set(other, { workState: 'draft' })
    await aSchedule(other, HOUR, { action: 'expire' })
    expect(await refused(other, HOUR, { kind: 'typo' })).toBe('schedule.publishAfter')
  })

  test('expires only where it is live, or will be', async () => {
    expect(await refused((await draft()).uid, HOUR, { action: 'expire' })).toBe('schedule.notLive')
    expect(await refused((await live()).uid, HOUR, { action: 'expire' })).toBe('done')
  })

  test('is not in the trash', async () => {
    const { uid } = await draft()
    await set(uid, { trashedAt: NOON })
    expect(await refused(uid, HOUR)).toBe('publish.trashed')
  })

  test('is ready to be published', async () => {
    const { uid } = await aDraft(news, { headline: 'Foundry orders', body: bodyOfParagraphs([]) })
    expect(await refused(uid, HOUR)).toBe('publish.noBody')
    expect((await storyOf(uid)).workState).toBe('draft')
  })

  test('is a change of a kind where it is live, with words for readers where the kind needs them', async () => {
    const { uid, content } = await live()
    expect(await refused(uid, HOUR)).toBe('publish.kindNeeded')
    expect(await refused(uid, HOUR, { kind: 'update' })).toBe('publish.nothingNew')
    await carryOut(saveArticle, { uid, content: { ...content, headline: 'Other' } })
    expect(await refused(uid, HOUR, { kind: 'correction' })).toBe('publish.noteNeeded')
    expect(await refused(uid, HOUR, { kind: 'correction', note: 'A figure was wrong.' })).toBe('done')
  })
})

describe('what waits', () => {
  test('can be cancelled once, and is a draft again', async () => {
    const { uid } = await draft()
    const id = await aSchedule(uid, HOUR)
    await carryOut(cancelSchedule, { id })
    expect(await scheduleRow(id)).toMatchObject({ state: 'cancelled', doneAt: NOON, problem: null })
    expect((await storyOf(uid)).workState).toBe('draft')
    expect(await execute(cancelSchedule, { id }, asking())).toMatchObject({
      refusal: { key: 'schedule.over' },
    })
    expect(await refused(uid, HOUR)).toBe('done')
  })

  test('that shall expire is cancelled without a word about the work in hand', async () => {
    const { uid } = await live()
    const id = await aSchedule(uid, HOUR, { action: 'expire' })
    await carryOut(cancelSchedule, { id })
    expect((await storyOf(uid)).workState).toBeNull()
  })

  test('can be moved within the same bounds', async () => {
    const { uid } = await draft()
    const id = await aSchedule(uid, HOUR)
    const expiry = await aSchedule(uid, 3 * HOUR, { action: 'expire' })
    const move = async (one: number, later: number) => {
      const outcome = await execute(moveSchedule, { id: one, at: NOON + later }, asking())
      return outcome.ok ? 'done' : outcome.refusal.key
    }
    expect(await move(id, -HOUR)).toBe('schedule.past')
    expect(await move(id, 3 * HOUR)).toBe('schedule.publishAfter')
    expect(await move(expiry, HOUR)).toBe('schedule.expireFirst')
    expect(await move(id, 2 * HOUR)).toBe('done')
    expect((await scheduleRow(id)).dueAt).toBe(NOON + 2 * HOUR)
    await carryOut(cancelSchedule, { id: expiry })
    expect(await move(expiry, 4 * HOUR)).toBe('schedule.over')
  })

  test('cannot be written in', async () => {
    const { uid, content } = await draft()
    await aSchedule(uid, HOUR)
    const write = { uid, tab: 'a', version: 0, writeId: 'w', content }
    expect(await execute(writeWorkingCopy, write, asking())).toMatchObject({
      refusal: { key: 'workingCopy.scheduled' },
    })
  })

  test('expires no more, where it is not live and was taken off the schedule or failed', async () => {
    const [cancelled, failed] = [await draft('Steel'), await draft('Zinc')]
    const id = await aSchedule(cancelled.uid, HOUR)
    const expiry = await aSchedule(cancelled.uid, 2 * HOUR, { action: 'expire' })
    await carryOut(cancelSchedule, { id })
    expect(await scheduleRow(expiry)).toMatchObject({ state: 'cancelled', problem: 'schedule.notLive' })
    const [other, itsExpiry] = [
      await aSchedule(failed.uid, HOUR),
      await aSchedule(failed.uid, 2 * HOUR, { action: 'expire' }),
    ]
    await carryOut(failSchedule, { id: other, key: 'publish.noBody' }, HOUR)
    expect(await scheduleRow(itsExpiry)).toMatchObject({ state: 'cancelled' })
    const shown = await live()
    const kept = await aSchedule(shown.uid, 2 * HOUR, { action: 'expire' })
    const { content, uid } = shown
    await carryOut(saveArticle, { uid, content: { ...content, headline: 'Foundry orders rise' } })
    await carryOut(cancelSchedule, { id: await aSchedule(uid, HOUR, { kind: 'update' }) })
    expect(await scheduleRow(kept)).toMatchObject({ state: 'waiting' })
  })

  test.each([
    ['edited', ['cancelled', 'cancelled']],
    ['published', ['cancelled', 'waiting']],
    ['withdrawn', ['cancelled', 'cancelled']],
    ['trashed', ['cancelled', 'cancelled']],
  ] as const)('is void where its article is %s', async (problem, states) => {
    const { uid } = await draft()
    const ids = [await aSchedule(uid, HOUR), await aSchedule(uid, 2 * HOUR, { action: 'expire' })]
    const { articleId } = await scheduleRow(ids[0]!)
    const cancel = () => transaction((db) => cancelSchedules(db, articleId, problem, NOON))
    expect([await cancel(), await cancel()]).toEqual([true, false])
    const rows = await Promise.all(ids.map(scheduleRow))
    expect(rows.map(({ state }) => state)).toEqual(states)
    expect(rows[0]).toMatchObject({ problem: `schedule.${problem}`, doneAt: NOON })
  })
})
