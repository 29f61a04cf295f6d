import { followInvalidations } from '#db/invalidations.ts'
import { logger } from '#lib/logger.ts'
import { pack, type Found } from './kept.ts'
import { Making } from './making.ts'
import { Overloaded, workQueue } from './queue.ts'
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
  /** Whether catchUp() is done when it returns: requests can be answered at once. */
  immediate: boolean
  /** To be called before find(), for each request; a promise on PostgreSQL only. */
  catchUp: () => void | Promise<void>
  /** A kept answer that can be sent; null where the page has to be made. @param now UTC milliseconds */
  find: (key: string, now: number) => Found | null
  /**
   * @param network whose reader asks: no one network has all places
   * @throws Overloaded, and what making the page throws
   */
  answer: (asked: Asked, network: string) => Promise<Found>
  /** Has a page made, if it is not kept, when nothing more urgent waits. */
  ready: (asked: Asked) => Promise<void>
  /** Waits for pages under way. */
  close: () => Promise<void>
}

/**
 * Pages made at a time: the work is on one thread, but some of it waits for a database. As many may wait as one
 * core makes in a few seconds, and of one network what a crowd behind one address may ask for at once.
 */
const PLACES = { atOnce: 6, waiting: 400, ofOne: 100 }

export async function openPages(options: PagesOptions): Promise<Pages> {
  const store = new PageStore(options.bytes)
  const queue = workQueue(PLACES)
  /** The newest of each key, for others to join; and all that have begun. */
  const newest = new Map<string, Making>()
  const underWay = new Set<Making>()
  const follower = await followInvalidations((news) => {
    store.apply(news, Date.now())
    for (const making of underWay) making.note(news)
  })

  let closing = false

  async function make(asked: Asked, making: Making): Promise<Found> {
    if (closing) throw new Overloaded('the site stops')
    await follower.catchUp()
    making.begunAt = follower.seen
    underWay.add(making)
    const now = Date.now()
    const rendered = await render({ ...asked, now }, options)
    const kept = await pack(asked.key, rendered, now)
    await follower.catchUp()
    // Nothing is awaited between this and the end: what comes later finds it in the store.
    underWay.delete(making)
    const fate = making.fate(kept.reads, Date.now())
    if (fate === 'wrong') kept.dropped = true
    else kept.staleSince = fate
    if (options.bytes > 0 && rendered.keep && !kept.dropped) store.put(kept)
    return { kept, how: rendered.keep ? 'miss' : 'bypass' }
  }

  /** @param network whose reader waits; null where nobody does yet */
  function begin(asked: Asked, network: string | null): Making {
    const making = new Making()
    newest.set(asked.key, making)
    const { done, urge } = queue(() => make(asked, making), network)
    making.urge = urge
    making.made = done.finally(() => {
      underWay.delete(making)
      if (newest.get(asked.key) === making) newest.delete(asked.key)
    })
    return making
  }

  function find(key: string, now: number): Found | null {
    const kept = store.get(key)
    if (!kept) return null
    const state = freshness(kept, now)
    if (state === 'over') store.remove(kept)
    return state === 'over' ? null : { kept, how: state === 'fresh' ? 'hit' : 'stale' }
  }

  function refresh(asked: Asked): void {
    if (newest.has(asked.key)) return
    begin(asked, null).made.catch((problem: unknown) => {
      // While much is asked for, lists wait; nobody is told of each.
      if (problem instanceof Overloaded) return
      logger().error({ err: problem, id: asked.requestId }, 'a kept page could not be made again')
    })
  }

  async function answer(asked: Asked, network: string): Promise<Found> {
    await follower.catchUp()
    const found = find(asked.key, asked.now)
    if (found?.how === 'stale') refresh(asked)
    if (found) return found
    const there = newest.get(asked.key)
    if (there?.isOpenTo(follower.seen)) {
      there.urge()
      const joined = await there.made
      // It may have begun before midnight, and this request come after.
      if (joined.kept.reads.until > asked.now) return joined
    }
    return begin(asked, network).made
  }

  return {
    store,
    immediate: follower.immediate,
    catchUp: () => follower.catchUp(),
    find,
    answer,
    async ready(asked) {
      if (!find(asked.key, asked.now)) await (newest.get(asked.key) ?? begin(asked, null)).made
    },
    async close() {
      closing = true
      await Promise.allSettled([...underWay].map(({ made }) => made))
      follower.close()
    },
  }
}
