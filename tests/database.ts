import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, inject } from 'vitest'
import { closeConnection, open, useConnection } from '#db/client.ts'
import { engine } from '#db/dialect/index.ts'
import { migrate } from '#db/migrate.ts'
import { ensureFoundation } from '#domain/settings/ensure-foundation.ts'
import { setProcessWide } from '#lib/process-wide.ts'
import { openPglite, type PgliteConnection } from './pglite.ts'

const scratch = mkdtempSync(join(tmpdir(), 'masthead-test-'))
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }))
let template: string | null = null
let pglite: PgliteConnection | null = null

/**
 * Gives each test of a describe or file a migrated database of the project's engine with the foundation
 * rows and nothing else: on SQLite its own copy of a file (two connections need one), on PostgreSQL an
 * emptied PGlite. DATA_DIR is a folder of its own.
 */
export function useFreshDatabase(): void {
  let folder = ''
  beforeEach(async () => {
    folder = mkdtempSync(join(scratch, 'data-'))
    process.env.DATA_DIR = folder
    await (engine === 'sqlite' ? freshSqlite(folder) : freshPostgres())
    // Readings that were counted and not written belong to the database before.
    setProcessWide('views', undefined)
    await ensureFoundation()
  })
  afterEach(async () => {
    if (engine === 'sqlite') await closeConnection()
    else useConnection(undefined)
    rmSync(folder, { recursive: true, force: true })
  })
}

async function freshSqlite(folder: string): Promise<void> {
  if (!template) {
    template = mkdtempSync(join(scratch, 'template-'))
    useConnection(open(`file:${join(template, 'masthead.db')}`))
    await migrate(join(template, 'backups'))
    await closeConnection()
  }
  cpSync(template, folder, { recursive: true })
  useConnection(open(`file:${join(folder, 'masthead.db')}`))
}

async function freshPostgres(): Promise<void> {
  pglite ??= await openPglite(inject('pgliteTemplate'))
  // Another connection to all that is kept by connection.
  useConnection({ ...pglite })
  await migrate('')
  await pglite.empty()
}

/** Engine of this run, for tests that look below the surface. */
export { engine }
