import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Connection, Database } from './connection.ts'
import { onlyTheDatabase, refuseNesting } from './transaction-guard.ts'

/** How long a write waits for another process's write, in milliseconds. */
const WRITE_PATIENCE = 15_000

/**
 * Opens a SQLite file twice: one connection that writes, by a queue, and one that only reads.
 * @param file absolute path; its folder is made if missing
 */
export function openSqlite(file: string): Connection {
  mkdirSync(dirname(file), { recursive: true })
  // timeout 0: a busy wait inside SQLite blocks the whole event loop; waiting is done in begin().
  const writer = new Sqlite(file, { timeout: 0 })
  for (let tries = 0; ; tries++) {
    try {
      writer.pragma('journal_mode = WAL')
      break
    } catch (problem) {
      if (!isBusy(problem) || tries > 1000) throw problem
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
  writer.pragma('synchronous = FULL')
  writer.pragma('foreign_keys = ON')
  const reader = new Sqlite(file, { timeout: 1000 })
  reader.pragma('query_only = ON')
  reader.pragma('mmap_size = 268435456')
  let queue: Promise<unknown> = Promise.resolve()

  return {
    engine: 'sqlite',
    raw: { reader, writer },
    transaction(work) {
      return refuseNesting(() => {
        const mine = queue.then(() => writeOnce(writer, work))
        queue = mine.catch(() => undefined)
        return mine
      })
    },
    async close() {
      await queue
      reader.close()
      writer.close()
    },
  }
}

/** Drizzle over a raw connection, made once per module copy and connection. */
export function sqliteDatabase(raw: Sqlite.Database): Database {
  const known = databases.get(raw)
  if (known) return known
  const made = drizzle(raw, { casing: 'snake_case' }) as unknown as Database
  databases.set(raw, made)
  return made
}
const databases = new WeakMap<Sqlite.Database, Database>()

async function writeOnce<T>(writer: Sqlite.Database, work: (db: Database) => Promise<T>): Promise<T> {
  await begin(writer)
  const lease = revocable(writer)
  try {
    const result = await onlyTheDatabase(() => work(sqliteDatabase(lease.connection)))
    lease.revoke()
    writer.exec('COMMIT')
    return result
  } catch (problem) {
    lease.revoke()
    if (writer.inTransaction) writer.exec('ROLLBACK')
    throw problem
  }
}

async function begin(writer: Sqlite.Database): Promise<void> {
  const giveUp = performance.now() + WRITE_PATIENCE
  for (;;) {
    try {
      writer.exec('BEGIN IMMEDIATE')
      return
    } catch (problem) {
      if (!isBusy(problem) || performance.now() > giveUp) throw problem
      await new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * 9))
    }
  }
}

/** A connection that stops working when the transaction ends, so that nothing trails after it. */
function revocable(writer: Sqlite.Database): { connection: Sqlite.Database; revoke: () => void } {
  let over = false
  const connection = new Proxy(writer, {
    get(target, name) {
      if (over) throw new Error('this transaction is over: its database cannot be used any more')
      const value = Reflect.get(target, name, target) as unknown
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
  return { connection, revoke: () => void (over = true) }
}

function isBusy(problem: unknown): boolean {
  return (problem as { code?: string }).code?.startsWith('SQLITE_BUSY') === true
}
