import { and, eq, like } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { audit } from '#db/schema/journal.ts'
import { NOON } from '#tests/asking.ts'
import { aDraft, aSection } from '#tests/newsroom.ts'
import { aSchedule, HOUR, scheduleRow, storyOf } from './schedules.ts'
import { startScheduler } from './start.ts'

/**
 * Two processes carry out the same schedules at the same moment.
 * @returns kinds of each article's publications, state of each schedule, and how often one found the other had been quicker
 */
export async function raceFor(databaseUrl: string, count: number) {
  const news = await aSection(`Race ${databaseUrl.length}`, '赛跑')
  const uids: string[] = []
  const ids: number[] = []
  for (let number = 0; number < count; number++) {
    const { uid } = await aDraft(news, { headline: `Runner ${number}` })
    uids.push(uid)
    ids.push(await aSchedule(uid, number * 1_000))
  }
  const both = await Promise.all([1, 2].map(() => startScheduler(databaseUrl, NOON + HOUR)))
  const ends = await Promise.all(both.map((go) => go()))
  if (ends.some(({ code }) => code !== 0)) throw new Error(`a process ended with ${JSON.stringify(ends)}`)
  const stories = await Promise.all(uids.map(storyOf))
  const rows = await Promise.all(ids.map(scheduleRow))
  const late = await reading()
    .select({ id: audit.id })
    .from(audit)
    .where(and(eq(audit.command, 'schedule.run'), like(audit.reason, 'schedule.%')))
  return {
    publications: stories.map(({ kinds }) => kinds),
    schedules: rows.map(({ state }) => state),
    beaten: late.length,
  }
}
