/** The renderer has more to do than readers can wait for. */
export class Overloaded extends Error {}

/**
 * Lets so much work run at a time. What readers wait for comes before what is only made ready for later ones.
 * @param atOnce pieces of work under way
 * @param waiting most that may wait; the next is refused
 */
export function workQueue(atOnce: number, waiting: number) {
  const urgent: (() => void)[] = []
  const idle: (() => void)[] = []
  let running = 0

  function leave(): void {
    const next = urgent.shift() ?? idle.shift()
    if (next) next()
    else running--
  }

  /** @throws Overloaded */
  return async function run<T>(work: () => Promise<T>, isUrgent: boolean): Promise<T> {
    if (running >= atOnce) {
      if (urgent.length + idle.length >= waiting) throw new Overloaded('too many pages are being made')
      await new Promise<void>((resolve) => (isUrgent ? urgent : idle).push(resolve))
    } else running++
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
