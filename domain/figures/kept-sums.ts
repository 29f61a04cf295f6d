import { connection } from '#db/client.ts'
import { processWide } from '#lib/process-wide.ts'

type Sums = Map<string, number>

interface Kept {
  /** When they were added up, UTC milliseconds. */
  at: number
  /** The days, as they were asked for. */
  days: string
  sums: Promise<Sums>
}

/** How long days that are over are kept, in milliseconds: readings of yesterday may still be written a minute later. */
const KEPT = 10 * 60_000
/** Days at the end that are added up each time: readings come in to them. */
const FRESH = 2

/**
 * Sums of days, of which those that are over are kept for a while: everybody's start page shows them.
 * @param days one after the other
 * @param now UTC milliseconds
 */
export async function keptSums(
  days: readonly string[],
  now: number,
  sum: (days: readonly string[]) => Promise<Sums>,
): Promise<Sums> {
  const over = days.slice(0, -FRESH)
  const fresh = days.slice(-FRESH)
  const past = over.length === 0 ? new Map<string, number>() : await pastSums(over, now, sum)
  return new Map([...past, ...(await sum(fresh))])
}

function pastSums(
  days: readonly string[],
  now: number,
  sum: (days: readonly string[]) => Promise<Sums>,
): Promise<Sums> {
  // By connection, so that another database, as every test has, begins with none.
  const all = processWide('figures', () => new WeakMap<object, Kept>())
  const known = all.get(connection())
  const wanted = days.join()
  if (known?.days === wanted && Math.abs(now - known.at) < KEPT) return known.sums
  const sums = sum(days)
  const made = { at: now, days: wanted, sums }
  all.set(connection(), made)
  sums.catch(() => all.get(connection()) === made && all.delete(connection()))
  return sums
}
