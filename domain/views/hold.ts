import { writeCounts } from './batches.ts'
import { findCounted } from './reader.ts'
import { add, tally } from './tally.ts'

/** Adds readings that were counted elsewhere, by uid of a live article, and writes them. @param day UTC, ISO */
export async function holdReadings(
  day: string,
  readings: readonly { uid: string; count: number }[],
): Promise<void> {
  const articles = await findCounted(readings.map(({ uid }) => uid))
  for (const { uid, articleId } of articles) {
    add(tally().held, day, articleId, readings.find((one) => one.uid === uid)?.count ?? 0)
  }
  await writeCounts()
}
