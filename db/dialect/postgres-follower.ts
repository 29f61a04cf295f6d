import { asc, desc, eq, gt } from 'drizzle-orm'
import { reading } from '../client.ts'
import { internals, invalidations } from '../schema/journal.ts'
import type { Follower, News } from './follower.ts'

/**
 * Follows by asking for newer rows. Calls that come while a question is under way share the next one: each call
 * is answered by a question that began after it, and a busy site asks one at a time.
 */
export async function followPostgres(tell: (news: News) => void): Promise<Follower> {
  const { id, tag, place, at } = invalidations
  const [newest] = await reading().select({ id }).from(invalidations).orderBy(desc(id)).limit(1)
  let seen = newest?.id ?? 0
  let underWay: Promise<void> | null = null
  let next: Promise<void> | null = null

  async function ask(): Promise<void> {
    const rows = await reading()
      .select({ id, tag, place, at })
      .from(invalidations)
      .where(gt(id, seen))
      .orderBy(asc(id))
    if (rows.length === 0) return
    // Asked after the rows: what is pruned between the two is taken for missed, never for read.
    const [epoch] = await reading()
      .select({ value: internals.value })
      .from(internals)
      .where(eq(internals.key, 'invalidations.epoch'))
    const missed = Number(epoch?.value ?? 0) > seen
    seen = rows.at(-1)!.id
    tell({ changes: rows, missed })
  }

  function begin(): Promise<void> {
    underWay = ask().finally(() => (underWay = null))
    return underWay
  }

  return {
    immediate: false,
    get seen() {
      return seen
    },
    catchUp() {
      // First: between the end of one question and the beginning of the next there is a moment without any.
      if (next) return next
      if (!underWay) return begin()
      next = underWay
        .catch(() => undefined)
        .then(() => {
          next = null
          return begin()
        })
      return next
    },
    close: () => undefined,
  }
}
