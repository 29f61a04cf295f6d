/** How long a job rests after its first failure, and at most, in milliseconds. */
const FIRST = 1_000
const MOST = 60_000

type Run = (stop: AbortSignal) => Promise<unknown>

/**
 * Lets what failed rest before it is tried again, twice as long after each failure in a row. Runs that fall into
 * a rest do nothing.
 * @param clock milliseconds that only grow
 */
export function restAfterFailure(run: Run, clock: () => number = () => performance.now()): Run {
  let rest = 0
  let until = -Infinity
  return async (stop) => {
    if (clock() < until) return
    try {
      await run(stop)
      rest = 0
    } catch (problem) {
      rest = Math.min(rest * 2 || FIRST, MOST)
      until = clock() + rest
      throw problem
    }
  }
}
