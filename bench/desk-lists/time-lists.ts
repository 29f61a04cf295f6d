import { isNull } from 'drizzle-orm'
import { reading } from '#db/client.ts'
import { sections } from '#db/schema/taxonomy.ts'
import { systemActor } from '#domain/actor.ts'
import { listArticles } from '#domain/articles/desk.ts'
import { readNewsroom } from '../fill/newsroom.ts'
import { seeded } from '../fill/random.ts'
import { filterKinds } from './filters.ts'

/** Articles on a page of the desk's list. */
const SHOWN = 50
/** Pages that are turned after the first. */
const TURNED = 2

export interface ListTimes {
  /** Milliseconds of each page. */
  ms: number[]
  /** Pages that had articles on them. */
  filled: number
}

/**
 * Times pages of the desk's list, of each kind of filter the first one and those after it, each time with others chosen.
 * @param rounds lists of each kind
 */
export async function timeLists(
  rounds: number,
  progress: (done: number, total: number) => void,
): Promise<Map<string, ListTimes>> {
  const newsroom = await readNewsroom()
  const all = await reading().select({ id: sections.id }).from(sections).where(isNull(sections.archivedAt))
  const stock = { newsroom, sections: all.map(({ id }) => id), now: Date.now() }
  const kinds = Object.entries(filterKinds)
  const times = new Map<string, ListTimes>(kinds.map(([kind]) => [kind, { ms: [], filled: 0 }]))
  const random = seeded(rounds)
  for (let round = 0; round < rounds; round++) {
    for (const [kind, make] of kinds) {
      const filter = make(random, stock)
      let before: string | undefined
      for (let page = 0; page <= TURNED; page++) {
        const begun = performance.now()
        const { articles, next } = await listArticles(systemActor, filter, { limit: SHOWN, before })
        times.get(kind)!.ms.push(performance.now() - begun)
        if (articles.length > 0) times.get(kind)!.filled++
        if (next === null) break
        before = next
      }
    }
    progress(round + 1, rounds)
  }
  return times
}
