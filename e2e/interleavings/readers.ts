import type { Answered, Asker } from './asking.ts'
import { olderThan, WITHDRAWN } from './marks.ts'
import type { Newsroom } from './newsroom.ts'

/** What readers met. */
export interface Seen {
  reads: number
  hits: number
  stale: number
  misses: number
  /** Answers older than what was acknowledged before they were asked for. */
  old: string[]
  /** Kept answers that had to be made again; and those of them that came out the same. */
  drops: number
  needless: string[]
}

export function noneSeen(): Seen {
  return { reads: 0, hits: 0, stale: 0, misses: 0, old: [], drops: 0, needless: [] }
}

/** Readers of a newsroom's addresses, who know what was acknowledged when they ask. */
export function readersOf(site: Asker, newsroom: Newsroom, seen: Seen) {
  /** ETag of each address as it was last kept, and those being made again behind a copy that lags. */
  const kept = new Map<string, string>()
  const lagging = new Set<string>()

  /**
   * Asks for an address and holds the answer against what was acknowledged before.
   * @param alone nothing is being changed meanwhile, so that the answer can be no newer either
   */
  async function read(path: string, alone = false): Promise<Answered> {
    const acknowledged = new Map(newsroom.acknowledged)
    const expected = { ...newsroom.pieces.find((one) => path === `/en/news/${one.slug}`) }
    const answered = await site.ask(path)
    seen.reads++
    if (answered.how === 'hit') seen.hits++
    else if (answered.how === 'stale') seen.stale++
    else seen.misses++
    // What was withdrawn is named at its own addresses, and nowhere else.
    const [, number] = /^\/en\/news\/harbour-(\d+)/.exec(path) ?? []
    if (answered.status === 410 && number !== undefined) acknowledged.delete(`Harbour${number}`)
    // What comes back may be seen before its return is acknowledged.
    for (const [mark, least] of acknowledged)
      if (least === WITHDRAWN && newsroom.acknowledged.get(mark) !== WITHDRAWN) acknowledged.delete(mark)
    const old = olderThan(answered.text, acknowledged) ?? wrongVersion(answered, expected, alone)
    if (old !== null) seen.old.push(`${path} (${answered.how}): ${old}`)
    return answered
  }

  /** As read(), by one reader at a time: what is kept is counted when it was made again. */
  async function sweep(path: string): Promise<Answered> {
    const answered = await read(path, true)
    const before = kept.get(path)
    if (answered.how === 'stale') {
      lagging.add(path)
      return answered
    }
    const remade = lagging.delete(path) || (answered.how === 'miss' && before !== undefined)
    kept.set(path, answered.etag)
    if (!remade) return answered
    seen.drops++
    if (before === answered.etag) seen.needless.push(`${path} after ${newsroom.latest.slice(-3).join(', ')}`)
    return answered
  }
  return { read, sweep }
}

/** An article's page says which publication it is; one that was withdrawn answers 410. */
function wrongVersion(
  { status, text }: Answered,
  expected: { publication?: number; live?: boolean },
  alone: boolean,
): string | null {
  if (expected.publication === undefined) return null
  if (alone && status !== (expected.live ? 200 : 410)) return `answered ${status}`
  const version = Number(/data-version="(\d+)"/.exec(text)?.[1] ?? NaN)
  return status === 200 && !(version >= expected.publication)
    ? `version ${version} < ${expected.publication}`
    : null
}
