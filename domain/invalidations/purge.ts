import { asc, desc, gt } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { invalidations } from '#db/schema/journal.ts'
import { transaction } from '#db/transaction.ts'
import { pageTag } from '#domain/page-tags.ts'
import { surrogateKey } from '#lib/surrogate-key.ts'
import { raiseMark, readMark } from './marks.ts'

/**
 * Keys of one request. Cloudflare takes 100 operations on every plan
 * (developers.cloudflare.com/cache/how-to/purge-cache), Fastly 256 keys (its API reference, bulk-purge-tag).
 */
const KEYS = 100

/** Rows looked at for one request; many name a tag that others name too. */
const ROWS = 1_000

const EVERYTHING = pageTag.everything()

/**
 * Tells the CDN of the oldest invalidations it does not know, in one request, and notes how far it knows them
 * now: each at least once, in order. Everything is purged where nothing was noted, or rows were pruned unsent.
 * @param send carries surrogate keys; throws where they were not accepted
 * @returns whether there was something to send; there may be more
 * @throws what `send` throws; nothing is noted then
 */
export async function purgeNext(send: (keys: string[]) => Promise<void>): Promise<boolean> {
  const next = await nextTags()
  if (!next) return false
  await send(next.tags.map(surrogateKey))
  await transaction((db) => raiseMark(db, 'invalidations.purged', next.upTo))
  return true
}

/** What to send, and the id of the newest row that is done with it. */
async function nextTags(): Promise<{ tags: string[]; upTo: number } | null> {
  const purged = await readMark(reading(), 'invalidations.purged')
  const rows = purged === null ? [] : await rowsAfter(purged)
  // Asked after the rows: what is pruned between the two is taken for unsent, never for sent.
  const epoch = (await readMark(reading(), 'invalidations.epoch')) ?? 0
  if (purged === null || (rows.length > 0 && epoch > purged)) {
    return { tags: [EVERYTHING], upTo: await newestId() }
  }
  if (rows.length === 0) return null
  // Everything is on all answers: one key does for all rows looked at.
  if (rows.some(({ tag }) => tag === EVERYTHING)) return { tags: [EVERYTHING], upTo: rows.at(-1)!.id }
  return firstTags(rows)
}

function firstTags(rows: { id: number; tag: string }[]): { tags: string[]; upTo: number } {
  const tags = new Set<string>()
  let upTo = 0
  for (const { id, tag } of rows) {
    if (tags.size === KEYS && !tags.has(tag)) break
    tags.add(tag)
    upTo = id
  }
  return { tags: [...tags], upTo }
}

async function rowsAfter(purged: number) {
  return reading()
    .select({ id: invalidations.id, tag: invalidations.tag })
    .from(invalidations)
    .where(gt(invalidations.id, purged))
    .orderBy(asc(invalidations.id))
    .limit(ROWS)
}

async function newestId(): Promise<number> {
  const { id } = invalidations
  const [newest] = await reading().select({ id }).from(invalidations).orderBy(desc(id)).limit(1)
  return newest?.id ?? 0
}
