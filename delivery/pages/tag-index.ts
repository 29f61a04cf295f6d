import type { Change } from '#db/invalidations.ts'
import type { PageReads } from '#lib/page-reads.ts'

/** What an invalidation makes of an answer. */
export type Effect = 'none' | 'stale' | 'wrong'

/** What a change does to an answer made of these reads. */
export function effectOf({ exact, soft }: PageReads, { tag, place }: Change): Effect {
  if (exact.has(tag) || tag === 'everything') return 'wrong'
  const span = soft.get(tag)
  if (!span) return 'none'
  return place === null || (place >= span.from && place <= span.until) ? 'stale' : 'none'
}

/** Finds the answers that read a tag. */
export class TagIndex<Answer extends { reads: PageReads }> {
  readonly #byTag = new Map<string, Set<Answer>>()

  add(answer: Answer): void {
    for (const tag of tagsOf(answer.reads)) {
      const there = this.#byTag.get(tag)
      if (there) there.add(answer)
      else this.#byTag.set(tag, new Set([answer]))
    }
  }

  remove(answer: Answer): void {
    for (const tag of tagsOf(answer.reads)) {
      const there = this.#byTag.get(tag)
      there?.delete(answer)
      if (there?.size === 0) this.#byTag.delete(tag)
    }
  }

  having(tag: string): Iterable<Answer> {
    return this.#byTag.get(tag) ?? []
  }
}

function* tagsOf({ exact, soft }: PageReads): Generator<string> {
  yield* exact
  yield* soft.keys()
}
