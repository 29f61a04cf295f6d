import { findCounted } from './reader.ts'
import { countsAgain, isReading, readerHash, utcDay, type ReadingSigns } from './rules.ts'
import { add, saltOf, tally } from './tally.ts'

export interface Reading extends ReadingSigns {
  uid: string
  /** Of the network connection; it goes into a salted hash and nowhere else. */
  address: string
}

/**
 * Counts a reading in memory, if it counts. Batches carry it to the database later.
 * @returns the article's count with this reading; null when no live article has the uid
 */
export async function countReading(reading: Reading, now: number): Promise<number | null> {
  const article = (await findCounted([reading.uid]))[0]
  // Only live articles are held, so nobody can fill the memory with uids of their own.
  if (!article) return null
  if (!isReading(reading)) return article.count
  const state = tally()
  const hash = readerHash(saltOf(state, now), reading.address, reading.userAgent ?? '', reading.uid)
  if (!countsAgain(state.seen.get(hash), now)) return article.count
  state.seen.set(hash, now)
  add(state.held, utcDay(now), article.articleId, 1)
  return article.count + 1
}
