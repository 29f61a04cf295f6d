import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Entry, Unsaved } from './entry.ts'
import type { Draft } from './types.ts'
import { lastResort } from './last-resort.ts'
import { holdTab, takePlace } from './tab-lock.ts'

/** Keeps what a tab has typed in its browser, at once. It fails in silence: without it the tab saves as well. */
export interface Journal<Of = Draft> {
  /** Keeps this in place of what was kept before. @returns whether this, or what came after it, is kept, once that is known */
  keep: (entry: Unsaved<Of>) => Promise<boolean>
  /** The same before it returns, for a page that is about to be gone; not where it is too long. */
  keepAtOnce: (entry: Unsaved<Of>) => void
  /** The server has it all. */
  clear: () => Promise<unknown>
  /** Looks for what tabs of the same person have left of this article; of tabs that still live, when they are gone. */
  look: () => Promise<void>
  /** Throws away what a tab has left. */
  drop: (tab: string) => Promise<void>
  close: () => void
}

interface Schema extends DBSchema {
  entries: { key: [person: string, uid: string, tab: string]; value: Entry<unknown> }
}
const STORE = 'entries'

/**
 * Opens the journal of one article, or of what else is written, in one tab.
 * @param onLeftover called with what a tab that is gone has left; until it is dropped no other tab gets it
 */
export function openJournal<Of = Draft>(
  { person, uid, tab }: Pick<Entry, 'person' | 'uid' | 'tab'>,
  onLeftover: (entry: Entry<Of>) => void,
): Journal<Of> {
  const database = open()
  // Whoever uses it sees where there is none.
  database.catch(() => undefined)
  const local = lastResort<Of>(person, uid)
  const closing = new AbortController()
  const release = holdTab(tab)
  const watched = new Set([tab])
  const places = new Map<string, () => void>()
  /** What is kept is numbered as it comes; the last that was kept at once had this number. */
  let last = 0
  let lastAtOnce = 0
  /** Undefined: what is kept is the newest. */
  let next: { entry: Entry<Of> | 'nothing'; number: number } | undefined
  let writing: Promise<boolean> | null = null

  const at = (given: Unsaved<Of>): Entry<Of> => ({
    ...{ person, uid, tab, at: Date.now() },
    ...given,
  })

  async function write(): Promise<boolean> {
    let isKept = true
    while (next) {
      const { entry, number } = next
      next = undefined
      // Without a database, or room in it, that of the other place is the newest.
      isKept = await database
        .then((db) => put(db, entry === 'nothing' ? [person, uid, tab] : entry))
        .then(
          () => true,
          () => false,
        )
      if (lastAtOnce > number) continue
      if (isKept || entry === 'nothing') local.drop(tab)
      else isKept = local.keep(entry)
    }
    writing = null
    return isKept
  }

  function soon(entry: Entry<Of> | 'nothing'): Promise<boolean> {
    next = { entry, number: ++last }
    return (writing ??= write())
  }

  async function find(of: string): Promise<Entry<Of> | undefined> {
    const kept = (await database.then((db) => db.get(STORE, [person, uid, of])).catch(() => undefined)) as
      Entry<Of> | undefined
    const other = local.find(of)
    return other && other.at >= (kept?.at ?? 0) ? other : kept
  }

  async function takeOver(of: string): Promise<void> {
    const entry = await find(of)
    if (!entry || closing.signal.aborted) return void watched.delete(of)
    const { promise, resolve } = Promise.withResolvers<void>()
    places.set(of, resolve)
    onLeftover(entry)
    await promise
  }

  return {
    keep: (entry) => soon(at(entry)),
    keepAtOnce(entry) {
      if (local.keep(at(entry))) lastAtOnce = ++last
    },
    clear: () => soon('nothing'),
    async look() {
      const range = IDBKeyRange.bound([person, uid], [person, uid, []])
      const kept = await database.then((db) => db.getAll(STORE, range)).catch(() => [])
      for (const entry of [...kept, ...local.all()]) {
        if (watched.has(entry.tab) || closing.signal.aborted) continue
        watched.add(entry.tab)
        takePlace(entry.tab, entry.at, closing.signal, () => takeOver(entry.tab))
      }
    },
    async drop(of) {
      local.drop(of)
      await database.then((db) => put(db, [person, uid, of])).catch(() => undefined)
      places.get(of)?.()
      watched.delete(of)
    },
    close() {
      closing.abort()
      for (const leave of places.values()) leave()
      const done = writing ?? Promise.resolve(true)
      void done.then(release)
      void Promise.all([database, done]).then(
        ([db]) => db.close(),
        () => undefined,
      )
    },
  }
}

async function open(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>('masthead-journal', 1, {
    upgrade: (db) => void db.createObjectStore(STORE, { keyPath: ['person', 'uid', 'tab'] }),
    blocking: (_before, _after, event) => (event.target as IDBDatabase).close(),
  })
}

/** Writes an entry, or takes away the one of that key. */
async function put(db: IDBPDatabase<Schema>, what: Entry<unknown> | Schema['entries']['key']): Promise<void> {
  const change = db.transaction(STORE, 'readwrite')
  const asked = Array.isArray(what) ? change.store.delete(what) : change.store.put(what)
  // Without waiting for the answer: a page that is gone the next moment has handed it over.
  change.commit()
  await Promise.all([asked, change.done])
}
