import { processWide } from './process-wide.ts'

/** There is more to do than can wait: whoever asks should ask again later. */
export class Busy extends Error {
  constructor(what: string) {
    super(`too much waits for ${what}`)
  }
}

interface Turns {
  running: number
  waiting: (() => void)[]
}

/**
 * Does a piece of costly work when its turn comes: so many of a kind at a time in the whole process, the others in the
 * order they came.
 * @param what names the kind of work
 * @throws Busy when more than `waiting` would wait
 */
export async function inTurn<T>(
  what: string,
  { atOnce, waiting }: { atOnce: number; waiting: number },
  work: () => Promise<T>,
): Promise<T> {
  const turns = processWide<Turns>(`turns.${what}`, () => ({ running: 0, waiting: [] }))
  if (turns.running < atOnce) {
    turns.running++
  } else {
    if (turns.waiting.length >= waiting) throw new Busy(what)
    // Whoever is done hands its place over, so nobody who comes later gets in between.
    await new Promise<void>((next) => turns.waiting.push(next))
  }
  try {
    return await work()
  } finally {
    const next = turns.waiting.shift()
    if (next) next()
    else turns.running--
  }
}
