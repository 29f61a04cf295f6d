import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** File with a migrated, empty PostgreSQL. */
    pgliteTemplate: string
  }
}

/** Makes the template every test file starts from: making a cluster takes ten times as long as a copy. */
export default async function makeTemplate(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-pglite-'))
  const file = join(folder, 'template.tar')
  const server = await PGlite.create()
  await migrate(drizzle({ client: server }), { migrationsFolder: 'drizzle/postgres' })
  writeFileSync(file, Buffer.from(await (await server.dumpDataDir('none')).arrayBuffer()))
  await server.close()
  project.provide('pgliteTemplate', file)
  return () => rmSync(folder, { recursive: true, force: true })
}
