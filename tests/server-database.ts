import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { closeConnection, open, useConnection } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { ensureFoundation } from '#domain/settings/ensure-foundation.ts'

/**
 * Gives a file a migrated database of its own on the PostgreSQL server of this run: files run side by side.
 * @returns its address; '' where the machine has no server
 */
export function useServerDatabase(): string {
  const server = inject('postgresServer')
  if (!server) return ''
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const address = new URL(server)
  address.pathname = name
  beforeAll(async () => {
    const client = new pg.Client(server)
    await client.connect()
    await client.query(`create database ${name}`)
    await client.end()
    useConnection(open(address.href))
    await migrate('')
    await ensureFoundation()
  })
  afterAll(closeConnection)
  return address.href
}
