import { once } from 'node:events'
import type Sqlite from 'better-sqlite3'
import pg from 'pg'
import { closeConnection, connection } from '#db/client.ts'
import { scheduler } from '#jobs/run-schedules.ts'

// A process that carries out what is due at an instant, once it is told to, and is killed right before one of its steps.
// Steps are statements; of readings only the first after a commit counts, because nothing has changed before the others.

const now = Number(process.env.NOW)
const killBefore = Number(process.env.KILL_BEFORE)
let steps = 0
let committed = true

function before(statement: string): void {
  const reads = /^\s*select/i.test(statement)
  if (!reads || committed) steps++
  if (steps === killBefore) process.kill(process.pid, 'SIGKILL')
  committed = /^\s*(commit|rollback)/i.test(statement)
}

function watchSqlite(raw: Sqlite.Database): void {
  const exec = raw.exec.bind(raw)
  const prepare = raw.prepare.bind(raw) as (text: string) => Sqlite.Statement
  raw.exec = (text) => {
    before(text)
    return exec(text)
  }
  const watched = (text: string) => {
    const statement = prepare(text)
    for (const name of ['run', 'get', 'all'] as const) {
      const carryOut: (...given: unknown[]) => unknown = statement[name].bind(statement)
      Object.assign(statement, {
        [name]: (...given: unknown[]) => {
          before(text)
          return carryOut(...given)
        },
      })
    }
    return statement
  }
  Object.assign(raw, { prepare: watched })
}

function watchPostgres(): void {
  const clients = pg.Client.prototype as { query: (...given: unknown[]) => unknown }
  const { query } = clients
  clients.query = function (...given) {
    const [statement] = given as [string | { text: string }]
    before(typeof statement === 'string' ? statement : statement.text)
    return query.apply(this, given)
  }
}

if (connection().engine === 'sqlite') {
  const { reader, writer } = connection().raw as { reader: Sqlite.Database; writer: Sqlite.Database }
  for (const raw of [reader, writer]) watchSqlite(raw)
} else watchPostgres()

process.send!('ready')
await once(process, 'message')
await scheduler(() => now)(new AbortController().signal)
process.send!({ steps })
await closeConnection()
process.disconnect()
