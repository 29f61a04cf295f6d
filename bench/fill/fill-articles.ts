import { setImmediate as eventLoop } from 'node:timers/promises'
import { transaction } from '#db/transaction.ts'
import { makeArticle, ROUND, type Stock } from './article.ts'
import { writeBatch } from './batch.ts'
import { furnishNewsroom, readNewsroom } from './newsroom.ts'
import { sampleSentences } from './sentences.ts'
import { noteFilling, readFilling, type Filling } from './state.ts'

/** Rounds of one transaction: whole ones, so that no story is cut in two. */
const ROUNDS = 400
/** The years the articles lie in, up to the day of the filling, in milliseconds. */
const SPAN = 12 * 365.25 * 86_400_000

/**
 * Fills the process's database up to so many articles. What an earlier call left is gone on with, to the same
 * articles as if it had not been cut off.
 * @param total articles; of a filling already begun its own number counts
 * @param now UTC milliseconds: the date of the newest
 * @param rounds of articles written by one transaction
 */
export async function fillArticles(
  total: number,
  now: number,
  progress: (done: number, total: number) => void,
  rounds = ROUNDS,
): Promise<Filling> {
  const filling = (await readFilling()) ?? { total, done: 0, since: now - SPAN, until: now }
  if (filling.done === 0) await furnishNewsroom()
  const stock: Stock = { newsroom: await readNewsroom(), sentences: sampleSentences(), ...filling }
  while (filling.done < filling.total) {
    const until = Math.min(filling.done + rounds * ROUND.length, filling.total)
    const numbers = Array.from({ length: until - filling.done }, (_, at) => filling.done + at)
    const made = numbers.map((number) => makeArticle(number, stock))
    await transaction(async (db) => {
      await writeBatch(db, made)
      await noteFilling(db, { ...filling, done: until })
    })
    // SQLite answers within the turn: without another one what waits for it, statements and all, piles up.
    await eventLoop()
    filling.done = until
    progress(until, filling.total)
  }
  return filling
}
