import { readFileSync } from 'node:fs'
import { PGlite, type Transaction } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import type { Connection, Database } from '#db/client.ts'
import { counted, tryAgain } from '#db/dialect/postgres-connection.ts'
import { onlyTheDatabase, refuseNesting } from '#db/dialect/transaction-guard.ts'

export interface PgliteConnection extends Connection {
  /** Takes all rows out of all tables, and begins all keys at 1. */
  empty(): Promise<void>
}

/**
 * PostgreSQL itself, compiled to WebAssembly, in this process. It has one connection.
 * @param template file of a dumped cluster to start from
 */
export async function openPglite(template: string): Promise<PgliteConnection> {
  const server = await PGlite.create({ loadDataDir: new Blob([readFileSync(template)]) })
  const database = (client: PGlite | Transaction) =>
    drizzle({ client: client as PGlite, casing: 'snake_case' }) as unknown as Database
  const write = <T>(work: (db: Database) => Promise<T>) =>
    server.transaction<T>(async (transaction) => {
      await transaction.query('SET TRANSACTION ISOLATION LEVEL SERIALIZABLE')
      const lease = counted(transaction)
      try {
        return await onlyTheDatabase(() => work(database(lease.client)), lease.underWay)
      } finally {
        lease.revoke()
      }
    })
  return {
    engine: 'postgres',
    raw: {
      reading: database(server),
      migrateHere: (folder: string) => migrate(drizzle({ client: server }), { migrationsFolder: folder }),
    },
    transaction: (work) => refuseNesting(() => tryAgain(() => write(work))),
    close: () => server.close(),
    async empty() {
      const { rows: tables } = await server.query<{ name: string }>(
        `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
      )
      const { rows } = await server.query<{ name: string }>(
        tables
          .map(({ name }) => `select '${name}' as name where exists (select from ${name})`)
          .join(' union all '),
      )
      if (rows.length === 0) return
      // Truncating makes new files for all tables and indexes, and takes three times as long as this. As a replica would: the
      // triggers that keep the audit append-only stay out of it, and stay as they are.
      await server.exec(`
        set session_replication_role = replica;
        ${rows.map(({ name }) => `delete from ${name};`).join('')}
        reset session_replication_role`)
      // Rows of the next test stand in the order they are written in, as in a new table.
      await server.query(`vacuum ${rows.map(({ name }) => name).join(', ')}`)
      await server.query(`
        select setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
          from pg_sequences where schemaname = 'public' and last_value is not null`)
    },
  }
}
