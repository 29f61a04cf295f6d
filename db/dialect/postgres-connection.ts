import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { logger } from '#lib/logger.ts'
import type { Connection, Database } from './connection.ts'
import { onlyTheDatabase, refuseNesting } from './transaction-guard.ts'

/** Serialization failure and deadlock (PostgreSQL manual, appendix A): the transaction may be tried again. */
const TRY_AGAIN = new Set(['40001', '40P01'])
const MOST_TRIES = 20

/** Opens a pool on a PostgreSQL server. @param url `postgres://…` */
export function openPostgres(url: string): Connection {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  // A connection cut while it lies idle is replaced by the next query; unheard, it would end the process.
  pool.on('error', (problem) => logger().warn({ err: problem }, 'an idle database connection was cut'))
  return {
    engine: 'postgres',
    raw: pool,
    transaction: (work) => refuseNesting(() => tryAgain(() => writeOnce(pool, work))),
    close: () => pool.end(),
  }
}

/** Drizzle over a pool or client, made once per module copy and connection. */
export function postgresDatabase(client: pg.Pool | pg.PoolClient): Database {
  const known = databases.get(client)
  if (known) return known
  const made = drizzle(client, { casing: 'snake_case' }) as unknown as Database
  databases.set(client, made)
  return made
}
const databases = new WeakMap<object, Database>()

/** Repeats a transaction that lost a race. @throws the last problem after 20 tries, any other at once */
export async function tryAgain<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt()
    } catch (problem) {
      const { code, cause } = problem as { code?: string; cause?: { code?: string } }
      if (!TRY_AGAIN.has(code ?? cause?.code ?? '') || tries >= MOST_TRIES) throw problem
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * tries))
    }
  }
}

async function writeOnce<T>(pool: pg.Pool, work: (db: Database) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  const lease = counted(client)
  try {
    await client.query('BEGIN ISOLATION LEVEL SERIALIZABLE')
    const result = await onlyTheDatabase(() => work(postgresDatabase(lease.client)), lease.underWay)
    lease.revoke()
    await client.query('COMMIT')
    return result
  } catch (problem) {
    lease.revoke()
    await client.query('ROLLBACK').catch(() => undefined)
    throw problem
  } finally {
    client.release()
  }
}

/** A client that counts its queries under way and stops working when the transaction ends. */
export function counted<C extends object>(
  client: C,
): { client: C; underWay: () => number; revoke: () => void } {
  let queries = 0
  let over = false
  const watched = new Proxy(client, {
    get(target, name) {
      const value = Reflect.get(target, name, target) as unknown
      if (typeof value !== 'function') return value
      if (name !== 'query') return value.bind(target) as unknown
      return async (...args: unknown[]) => {
        if (over) throw new Error('this transaction is over: its database cannot be used any more')
        queries++
        try {
          return (await value.apply(target, args)) as unknown
        } finally {
          queries--
        }
      }
    },
  })
  return { client: watched, underWay: () => queries, revoke: () => void (over = true) }
}
