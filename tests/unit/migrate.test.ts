import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeConnection, connection, open, useConnection } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'

const MADE = `CREATE TABLE a (id integer PRIMARY KEY);
--> statement-breakpoint
CREATE TABLE b (id integer PRIMARY KEY, a_id integer NOT NULL REFERENCES a (id));`

describe('a migration after which rows point at nothing', () => {
  let root: string
  let database: string
  let marker: string
  const run = () => migrate(join(root, 'backups'), join(root, 'drizzle'))
  const raw = () => (connection().raw as { writer: Sqlite.Database }).writer

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'masthead-migrate-'))
    database = join(root, 'masthead.db')
    marker = join(root, 'migration-failed')
    useConnection(open(`file:${database}`))
  })
  afterEach(async () => {
    await closeConnection()
    rmSync(root, { recursive: true, force: true })
  })

  it('is named with its backup at every start, until the backup is restored', async () => {
    migrations(root, MADE)
    expect(await run()).toEqual({ applied: 1, backup: null })
    raw().exec('INSERT INTO a VALUES (1); INSERT INTO b VALUES (1, 1)')

    migrations(root, MADE, 'DELETE FROM a;')
    const said = await run().then(
      () => '',
      (problem: Error) => problem.message,
    )
    const [backup] = /\/\S+\/backups\/before-migration-\S+\.db/.exec(said) ?? []
    expect(existsSync(backup!)).toBe(true)
    await expect(run()).rejects.toThrow(backup)
    expect(existsSync(marker)).toBe(true)

    await closeConnection()
    cpSync(backup!, database)
    rmSync(marker)
    useConnection(open(`file:${database}`))
    expect(raw().prepare('SELECT count(*) AS count FROM a').get()).toEqual({ count: 1 })
    migrations(root, MADE, 'CREATE TABLE c (id integer);')
    expect(await run()).toMatchObject({ applied: 1 })
    expect(await run()).toEqual({ applied: 0, backup: null })
    expect(existsSync(marker)).toBe(false)
    expect(raw().pragma('foreign_keys', { simple: true })).toBe(1)
  })
})

/** Writes migrations as drizzle-kit does. */
function migrations(root: string, ...statements: string[]): void {
  const folder = join(root, 'drizzle', 'sqlite')
  mkdirSync(join(folder, 'meta'), { recursive: true })
  const entries = statements.map((text, idx) => {
    writeFileSync(join(folder, `${idx}.sql`), text)
    return { idx, version: '6', when: idx + 1, tag: String(idx), breakpoints: true }
  })
  writeFileSync(
    join(folder, 'meta', '_journal.json'),
    JSON.stringify({ version: '7', dialect: 'sqlite', entries }),
  )
}
