/** The renderer has more to do than readers can wait for. */
export class Overloaded extends Error {}

/** Work that was handed in. */
export interface Work<T> {
  /** Rejects with Overloaded where there was no place left. */
  done: Promise<T>
  /** Somebody waits for it now: it comes after those who waited before, and no longer after all others. */
  urge: () => void
}

export interface Places {
  /** Pieces of work under way at a time. */
  atOnce: number
  /** Most that may wait; and most of one network. */
  waiting: number
  ofOne: number
}

interface Waiting {
  network: string | null
  begin: () => void
}

/** Lets so much work run at a time. What readers wait for comes before what is only made ready for later ones. */
export function workQueue({ atOnce, waiting, ofOne }: Places) {
  const urgent: Waiting[] = []
  const idle: Waiting[] = []
  let running = 0

  function leave(): void {
    const next = urgent.shift() ?? idle.shift()
    if (next) next.begin()
    else running--
  }

  function isFull(network: string | null): boolean {
    if (urgent.length + idle.length >= waiting) return true
    return network !== null && urgent.filter((one) => one.network === network).length >= ofOne
  }

  /** @param network whose reader waits for it; null where nobody does yet */
  return function add<T>(work: () => Promise<T>, network: string | null): Work<T> {
    if (running < atOnce) {
      running++
      return { done: work().finally(leave), urge: () => undefined }
    }
    if (isFull(network)) {
      return { done: Promise.reject(new Overloaded('too many pages are being made')), urge: () => undefined }
    }
    const { promise, resolve } = Promise.withResolvers<void>()
    const mine: Waiting = { network, begin: resolve }
    ;(network === null ? idle : urgent).push(mine)
    return {
      done: promise.then(work).finally(leave),
      urge() {
        const at = idle.indexOf(mine)
        if (at >= 0) urgent.push(...idle.splice(at, 1))
      },
    }
  }
}
