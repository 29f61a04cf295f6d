import { asc, eq } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { articles, schedules } from '#db/schema/articles.ts'
import { publications } from '#db/schema/publications.ts'
import { setSchedule } from '#domain/schedules/set.ts'
import { scheduler } from '#jobs/run-schedules.ts'
import { NOON } from '#tests/asking.ts'
import { carryOut } from '#tests/newsroom.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
const never = new AbortController().signal

/** Schedules that article to be published. @param later milliseconds after noon @returns id */
export async function aSchedule(uid: string, later: number, more: object = {}): Promise<number> {
  return (await carryOut(setSchedule, { uid, at: NOON + later, ...more })).id
}

/** What is due at an instant is carried out. @param later milliseconds after noon */
export function runDue(later: number, run = scheduler(() => NOON + later)): Promise<void> {
  return run(never)
}

export async function scheduleRow(id: number) {
  const [row] = await reading().select().from(schedules).where(eq(schedules.id, id))
  return row!
}

/** Kinds of an article's publications, version 1 first, and where it stands. */
export async function storyOf(uid: string) {
  const [article] = await reading().select().from(articles).where(eq(articles.uid, uid))
  const rows = await reading()
    .select()
    .from(publications)
    .where(eq(publications.articleId, article!.id))
    .orderBy(asc(publications.version))
  const { liveState, workState } = article!
  return { liveState, workState, kinds: rows.map(({ kind }) => kind), publications: rows }
}
