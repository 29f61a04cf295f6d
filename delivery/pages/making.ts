import type { Change, News } from '#db/invalidations.ts'
import type { PageReads } from '#lib/page-reads.ts'
import type { Found } from './kept.ts'
import { effectOf } from './tag-index.ts'

/** A page on its way, and what was committed since it began to read. */
export class Making {
  /** Newest invalidation known when it began to read; null while it waits for its turn. */
  begunAt: number | null = null
  made!: Promise<Found>
  /** Somebody waits for it now. */
  urge!: () => void
  readonly #since: (Change & { at: number })[] = []
  #missed = false

  note({ changes, missed }: News): void {
    this.#since.push(...changes)
    this.#missed ||= missed
  }

  /** Whether somebody who knows of everything up to `seen` may be answered by it. */
  isOpenTo(seen: number): boolean {
    return this.begunAt === null || this.begunAt === seen
  }

  /** What happened to its reads until now (UTC milliseconds). @returns when it became stale, null for never, 'wrong' */
  fate(reads: PageReads, now: number): number | null | 'wrong' {
    if (this.#missed) return 'wrong'
    let staleSince: number | null = null
    for (const change of this.#since) {
      const effect = effectOf(reads, change)
      if (effect === 'wrong') return 'wrong'
      if (effect === 'stale') staleSince ??= Math.min(change.at, now)
    }
    return staleSince
  }
}
