import { followInvalidations } from '#db/invalidations.ts'
import { logger } from '#lib/logger.ts'
import { pack, type Found } from './kept.ts'
import { Making } from './making.ts'
import { workQueue } from './queue.ts'
import { render, type Asked, type RenderOptions } from './render.ts'
import { freshness, PageStore } from './store.ts'

export interface PagesOptions extends RenderOptions {
  /** Bytes for kept answers; 0 keeps nothing. */
  bytes: number
}

/**
 * Answers with kept pages, and has them made. After a write is acknowledged, no request sent later gets what the
 * write made wrong: requests first catch up with all commits; they join the making of a page only if it began at
 * the state they know; what became wrong meanwhile goes to those who asked before, and is not kept.
 */
export interface Pages {
  store: PageStore
  /** To be called before find(), for each request; a promise on PostgreSQL only. */
  catchUp: () => void | Promise<void>
  /** A kept answer that can be sent; null where the page has to be made. @param now UTC milliseconds */
  find: (key: string, now: number) => Found | null
  /** @throws Overloaded, and what making the page throws */
  answer: (asked: Asked) => Promise<Found>
  /** Has a page made, if it is not kept, when nothing more urgent waits. */
  ready: (asked: Asked) => Promise<void>
  close: () => void
}

/** Pages made at a time: the work is on one thread, but some of it waits for a database. */
const AT_ONCE = 6
/** Pages that may wait to be made: what one core makes in a few seconds. */
const WAITING = 400

export async function openPages(options: PagesOptions): Promise<Pages> {
  const store = new PageStore(options.bytes)
  const queue = workQueue(AT_ONCE, WAITING)
  /** The newest of each key, for others to join; and all that have begun. */
  const newest = new Map<string, Making>()
  const underWay = new Set<Making>()
  const follower = await followInvalidations((news) => {
    store.apply(news, Date.now())
    for (const making of underWay) making.note(news)
  })

  async function make(asked: Asked, making: Making): Promise<Found> {
    await follower.catchUp()
    making.begunAt = follower.seen
    underWay.add(making)
    const now = Date.now()
    const rendered = await render({ ...asked, now }, options)
    const kept = await pack(asked.key, rendered, now)
    await follower.catchUp()
    // Nothing is awaited between this and the end: what comes later finds it in the store.
    underWay.delete(making)
    const fate = making.fate(kept.reads)
    if (options.bytes > 0 && rendered.keep && fate !== 'wrong') {
      kept.staleSince = fate
      store.put(kept)
    }
    return { kept, how: rendered.keep ? 'miss' : 'bypass' }
  }

  function begin(asked: Asked, isUrgent: boolean): Making {
    const making = new Making()
    newest.set(asked.key, making)
    making.made = queue(() => make(asked, making), isUrgent).finally(() => {
      underWay.delete(making)
      if (newest.get(asked.key) === making) newest.delete(asked.key)
    })
    return making
  }

  function find(key: string, now: number): Found | null {
    const kept = store.get(key)
    if (!kept) return null
    const state = freshness(kept, now)
    if (state === 'over') store.drop(kept)
    return state === 'over' ? null : { kept, how: state === 'fresh' ? 'hit' : 'stale' }
  }

  function refresh(asked: Asked): void {
    if (newest.has(asked.key)) return
    begin(asked, false).made.catch((problem: unknown) =>
      logger().error({ err: problem, id: asked.requestId }, 'a kept page could not be made again'),
    )
  }

  async function answer(asked: Asked): Promise<Found> {
    await follower.catchUp()
    const found = find(asked.key, asked.now)
    if (found?.how === 'stale') refresh(asked)
    if (found) return found
    const there = newest.get(asked.key)
    if (there?.isOpenTo(follower.seen)) {
      const joined = await there.made
      // It may have begun before midnight, and this request come after.
      if (joined.kept.reads.until > asked.now) return joined
    }
    return begin(asked, true).made
  }

  return {
    store,
    catchUp: () => follower.catchUp(),
    find,
    answer,
    async ready(asked) {
      if (!find(asked.key, asked.now)) await begin(asked, false).made
    },
    close: () => follower.close(),
  }
}
