import { LRUCache } from 'lru-cache'
import type { News } from '#db/invalidations.ts'
import type { Kept } from './kept.ts'
import { effectOf, TagIndex } from './tag-index.ts'

/** Share of the bytes that error answers, redirects and answers to queries may take. */
const LESSER_SHARE = 0.15
/** So long the old copy may be served while lists on it lag, in milliseconds. */
const LAG = 10_000

/** Whether an answer can be sent as it is. */
export type Freshness = 'fresh' | 'stale' | 'over'

/**
 * The kept answers, bounded in bytes; those unused longest go first. Answers that anybody can have made without
 * end (unknown addresses, queries) are bounded apart, so that a scan cannot push real pages out.
 */
export class PageStore {
  readonly #pages: LRUCache<string, Kept>
  readonly #lesser: LRUCache<string, Kept>
  readonly #index = new TagIndex<Kept>()

  /** @param bytes for everything that is kept */
  constructor(bytes: number) {
    const options = (maxSize: number) => ({
      maxSize: Math.max(1, Math.floor(maxSize)),
      sizeCalculation: (kept: Kept) => kept.bytes,
      dispose: (kept: Kept) => this.#index.remove(kept),
    })
    this.#pages = new LRUCache(options(bytes * (1 - LESSER_SHARE)))
    this.#lesser = new LRUCache(options(bytes * LESSER_SHARE))
  }

  get(key: string): Kept | undefined {
    return this.#pages.get(key) ?? this.#lesser.get(key)
  }

  put(kept: Kept): void {
    const [here, there] = isLesser(kept) ? [this.#lesser, this.#pages] : [this.#pages, this.#lesser]
    there.delete(kept.key)
    here.set(kept.key, kept)
    // What is larger than all there is room for is turned away.
    if (here.peek(kept.key) === kept) this.#index.add(kept)
  }

  remove(kept: Kept): void {
    for (const cache of [this.#pages, this.#lesser]) if (cache.peek(kept.key) === kept) cache.delete(kept.key)
  }

  /**
   * Marks what changes made wrong. It is taken out when it is asked for or crowded out: taking out thousands at
   * once would hold all readers up. @param now UTC milliseconds
   */
  apply({ changes, missed }: News, now: number): void {
    if (missed || changes.some((change) => change.tag === 'everything')) {
      for (const cache of [this.#pages, this.#lesser]) for (const kept of cache.values()) kept.dropped = true
      return
    }
    for (const change of changes) {
      for (const kept of this.#index.having(change.tag)) {
        const effect = effectOf(kept.reads, change)
        if (effect === 'wrong') kept.dropped = true
        // From when it was made wrong: nobody may have asked since.
        else if (effect === 'stale') kept.staleSince ??= Math.min(change.at, now)
      }
    }
  }

  /** Bytes and answers kept, for logs and tests. */
  get size(): { bytes: number; answers: number; lesserBytes: number } {
    return {
      bytes: this.#pages.calculatedSize + this.#lesser.calculatedSize,
      answers: this.#pages.size + this.#lesser.size,
      lesserBytes: this.#lesser.calculatedSize,
    }
  }
}

function isLesser({ status, key }: Kept): boolean {
  return status !== 200 || key.includes('?')
}

/** How an answer stands at a moment, UTC milliseconds. */
export function freshness(kept: Kept, now: number): Freshness {
  if (kept.dropped || now >= kept.reads.until) return 'over'
  if (kept.staleSince === null) return 'fresh'
  return now - kept.staleSince < LAG ? 'stale' : 'over'
}
