import { AsyncLocalStorage } from 'node:async_hooks'
import { processWide } from '#lib/process-wide.ts'

const inside = processWide('transaction', () => new AsyncLocalStorage<true>())

/** @throws when called from inside a transaction: it would wait for itself. */
export function refuseNesting<T>(begin: () => Promise<T>): Promise<T> {
  if (inside.getStore()) {
    throw new Error('a transaction was begun inside a transaction; do it in one, or after it')
  }
  return begin()
}

/** How often, in milliseconds, a transaction on a server is asked whether it still speaks to it. */
const LOOK_EVERY = 2
/** So many looks without a query under way mean that something else is awaited. */
const IDLE_LOOKS = 5

/**
 * Runs the work of a transaction and fails it when it awaits anything but the database.
 *
 * On SQLite every query ends within the same turn of the event loop, so a second turn is proof. On
 * PostgreSQL `underWay` says how many queries have no answer yet.
 * @throws Error when the work waits for anything else
 */
export function onlyTheDatabase<T>(work: () => Promise<T>, underWay?: () => number): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    let over = false
    const settle = (then: () => void) => {
      over = true
      then()
    }
    inside.run(true, work).then(
      (result) => settle(() => resolve(result)),
      (problem: Error) => settle(() => reject(problem)),
    )
    const waits = () =>
      settle(() => reject(new Error('a transaction awaited something that is not the database')))
    if (!underWay) {
      setImmediate(() => over || waits())
      return
    }
    let idle = 0
    const look = () => {
      if (over) return
      idle = underWay() === 0 ? idle + 1 : 0
      if (idle >= IDLE_LOOKS) waits()
      else setTimeout(look, LOOK_EVERY)
    }
    setTimeout(look, LOOK_EVERY)
  })
}
