import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeConnection, open, reading, useConnection } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import { audit, outbox } from '#db/schema/journal.ts'
import { transaction } from '#db/transaction.ts'
import { systemActor } from '#domain/actor.ts'
import { execute } from '#domain/execute.ts'
import { readHistory } from '#domain/publications/desk.ts'
import { setSchedule } from '#domain/schedules/set.ts'
import { asking, NOON } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { keepLogLines } from '#tests/log-lines.ts'
import { mailBy, noMail } from '#tests/mailing.ts'
import { aDraft, aSection } from '#tests/newsroom.ts'
import { aPerson, signedIn } from '#tests/people.ts'
import { HOUR, runDue, scheduleRow, storyOf } from '#tests/scheduling/schedules.ts'
import { startScheduler } from '#tests/scheduling/start.ts'

useFreshDatabase()
keepLogLines()
// No mail is sent here: that one is to be is what counts.
beforeEach(() => mailBy('smtp://127.0.0.1:1'))
afterEach(noMail)

const file = (folder: string) => `file:${join(folder, 'masthead.db')}`

/** Each third step, since each needs two processes; EVERY_STEP=1 takes them all, as once before it was built upon. */
const STRIDE = process.env.EVERY_STEP === '1' ? 1 : 3

test('killed before any of its steps and started again, it does everything once', async () => {
  const { good, bad } = await twoThatAreDue()
  await closeConnection()
  const template = process.env.DATA_DIR!

  /** A process about to begin on a copy of the newsroom. */
  async function start(killBefore: number) {
    const folder = mkdtempSync(join(tmpdir(), 'killed-'))
    cpSync(template, folder, { recursive: true })
    return { folder, go: await startScheduler(file(folder), NOON + HOUR, killBefore) }
  }

  /** Another process takes the place of the one that ended. */
  async function startAgain(folder: string, at: string) {
    useConnection(open(file(folder)))
    await runDue(2 * HOUR)
    const { publications, ...story } = await storyOf(good.uid)
    expect(story, at).toEqual({ liveState: 'live', workState: null, kinds: ['first'] })
    expect(await storyOf(bad.uid), at).toMatchObject({ workState: 'draft', kinds: [] })
    const [publication] = publications
    expect(await scheduleRow(good.id), at).toMatchObject({ state: 'done', publicationId: publication!.id })
    expect(await scheduleRow(bad.id), at).toMatchObject({ state: 'failed', problem: 'publish.trashed' })
    const effects = await reading().select().from(outbox)
    expect(effects.map(({ key }) => key).sort(), at).toEqual([
      `publication:${publication!.uid}`,
      `schedule:${good.id}:late`,
      `schedule:${bad.id}:failed`,
    ])
    const done = await reading().select().from(audit).where(eq(audit.actorKind, 'system'))
    const named = done.filter(({ outcome }) => outcome === 'done').map(({ command }) => command)
    expect(named, at).toEqual(['schedule.run', 'schedule.fail'])
    expect((await readHistory(systemActor, good.uid)).brokenAt, at).toBeNull()
    await closeConnection()
  }

  const whole = await start(Infinity)
  const { steps, code } = await whole.go()
  expect(code).toBe(0)
  await startAgain(whole.folder, 'not killed')
  expect(steps).toBeGreaterThan(20)
  let next = start(1)
  for (let at = 1; at <= steps!; at += STRIDE) {
    const { folder, go } = await next
    next = start(at + STRIDE)
    expect(await go()).toMatchObject({ signal: 'SIGKILL' })
    await startAgain(folder, `killed before step ${at} of ${steps}`)
  }
  // Nothing is left to be killed before.
  expect(await (await next).go()).toMatchObject({ code: 0, steps })
}, 600_000)

/** One that can be published, and one that cannot. */
async function twoThatAreDue() {
  const news = await aSection()
  const actor = await signedIn(await aPerson('lin@news.example', ['publisher']))
  const due = async (headline: string, later: number) => {
    const { uid } = await aDraft(news, { headline })
    const done = await execute(setSchedule, { uid, at: NOON + later }, asking(0, { actor }))
    if (!done.ok) throw new Error(done.refusal.key)
    return { uid, id: done.result.id }
  }
  const [good, bad] = [await due('Good', 1), await due('Bad', 2)]
  await transaction((db) => db.update(articles).set({ trashedAt: NOON }).where(eq(articles.uid, bad.uid)))
  return { good, bad }
}
