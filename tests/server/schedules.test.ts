import { describe, expect, it } from 'vitest'
import { NOON } from '#tests/asking.ts'
import { keepLogLines } from '#tests/log-lines.ts'
import { aDraft, aSection } from '#tests/newsroom.ts'
import { raceFor } from '#tests/scheduling/race.ts'
import { aSchedule, HOUR, runDue, scheduleRow, storyOf } from '#tests/scheduling/schedules.ts'
import { startScheduler } from '#tests/scheduling/start.ts'
import { useServerDatabase } from '#tests/server-database.ts'

const url = useServerDatabase()
keepLogLines()

describe.runIf(url)('schedules on a PostgreSQL server', () => {
  it('are carried out by one of two processes each', async () => {
    const { publications, schedules } = await raceFor(url, 60)
    expect(publications).toEqual(Array(60).fill(['first']))
    expect(schedules).toEqual(Array(60).fill('done'))
  }, 120_000)

  it('are carried out once by a process that was killed and the one after it', async () => {
    const news = await aSection('Killed', '中断')
    let killed = 0
    let next = startScheduler(url, NOON + HOUR, 1)
    for (let at = 1; ; at++) {
      const go = await next
      next = startScheduler(url, NOON + HOUR, at + 1)
      const { uid } = await aDraft(news, { headline: `Killed before ${at}` })
      const id = await aSchedule(uid, 0)
      const { signal } = await go()
      await runDue(2 * HOUR)
      expect(await storyOf(uid), `killed before step ${at}`).toMatchObject({ kinds: ['first'] })
      expect((await scheduleRow(id)).state).toBe('done')
      if (signal === null) break
      killed++
    }
    expect(await (await next)()).toMatchObject({ code: 0 })
    expect(killed).toBeGreaterThan(10)
  }, 300_000)
})
