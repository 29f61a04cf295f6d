import { may } from '#domain/actor.ts'
import { readDay } from '#domain/calendar/desk.ts'
import { justPublished, publishedByDay, readingsByDay } from '#domain/figures/desk.ts'
import { countEffects } from '#domain/outbox/desk.ts'
import { listMyWriting } from '#domain/reviews/my-work.ts'
import { listToReview } from '#domain/reviews/waiting.ts'
import { countFailed, listSchedules } from '#domain/schedules/desk.ts'
import { listLagging } from '#domain/translations/desk.ts'
import { addDays, daysFrom } from '#lib/days.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { dayOf } from '#lib/instant.ts'
import type { AtDesk } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'

/** Lines of each list: the start page is looked over, not read. Every list leads to the whole of it. */
const SHOWN = 6
/** Days in the drawings, today included. */
const DAYS = 30
/** How long a failure is pointed out, in milliseconds: a week. */
const RECENT = 7 * 24 * 3_600_000
/** From here on what waits is late, in milliseconds: readers are promised five seconds. */
const LATE = 60_000

/** Everything the start page shows. */
export async function readStart({ actor }: AtDesk) {
  const { now } = deskRequest()
  const { timeZone } = await deskWords()
  const today = dayOf(now, timeZone)
  const last = (day: string) => daysFrom(addDays(day, 1 - DAYS), DAYS)
  const sources = ['schedule', 'embargo', 'piece'] as const
  const keepsHouse = may(actor, 'settings:edit', 'anywhere')
  const writing = await listMyWriting(actor)
  const toReview = await listToReview(actor, { limit: SHOWN })
  const day = await readDay(actor, today, { timeZone, now }, { limit: SHOWN + 2, sources })
  const [first] = (await listSchedules(actor, 'waiting', { limit: 1 })).schedules
  return {
    now,
    today,
    mine: {
      sentBack: writing.sentBack.slice(0, SHOWN),
      toReview: toReview.waiting,
      assigned: writing.assigned.slice(0, SHOWN),
      isMore: toReview.next !== null || writing.sentBack.length > SHOWN || writing.assigned.length > SHOWN,
    },
    drafts: writing.drafts.slice(0, SHOWN),
    day,
    published: await justPublished(actor, SHOWN),
    lagging: (await listLagging(actor, {}, { limit: SHOWN })).rows,
    care: {
      isLate: first !== undefined && first.dueAt < now - LATE,
      failed: await countFailed(actor, now - RECENT),
      givenUp: keepsHouse ? (await countEffects(actor)).givenUp : 0,
    },
    figures: {
      published: await publishedByDay(actor, last(today), timeZone),
      // Readings are counted by days of UTC.
      readings: await readingsByDay(actor, last(dayOf(now, 'UTC')), now),
    },
  }
}

/** What readStart() gives. */
export type Start = Awaited<ReturnType<typeof readStart>>
