import { join } from 'node:path'
import { migrate, NewerSchemaError } from '#db/migrate.ts'
import { listExisting } from '#domain/articles/list-existing.ts'
import { startFilling } from '#domain/samples/filling.ts'
import { ensureFoundation } from '#domain/settings/ensure-foundation.ts'
import { translateExisting } from '#domain/translations/refresh-existing.ts'
import type { Environment } from '#lib/environment.ts'
import { siteSecret } from '#lib/secret.ts'
import { showProgress } from './progress.ts'
import { StartError } from './start-error.ts'

/** Articles of an earlier version that are put on the desk's lists before anybody is answered; the rest follows by a job. */
const LISTED_AT_START = 500

/**
 * Opens what the site lives on: database at this version's schema, secret, first settings, and sample
 * news where there is nothing at all.
 * @throws StartError
 */
export async function openSite(environment: Environment): Promise<void> {
  await migrateDatabase(environment)
  siteSecret(environment.dataDir)
  await ensureFoundation()
  await listExisting(LISTED_AT_START)
  await translateExisting(LISTED_AT_START)
  if (!environment.sampleNews) return
  const filling = await startFilling(process.pid, Date.now())
  if (filling) await fillWithSamples(environment, filling === 'again')
}

async function migrateDatabase({ dataDir }: Environment): Promise<void> {
  try {
    const { applied, backup } = await migrate(join(dataDir, 'backups'))
    if (backup)
      console.log(`The database was brought up to date (${applied} steps). As it was before: ${backup}`)
  } catch (problem) {
    throw problem instanceof NewerSchemaError ? new StartError(problem.message) : problem
  }
}

async function fillWithSamples(environment: Environment, again: boolean): Promise<void> {
  // Only a new installation needs it, and it brings an importer and a picture library along.
  const { fillSamples } = await import('./samples/fill.ts')
  const progress = showProgress()
  const { articles } = await fillSamples({ environment, again, progress: progress.show })
  progress.end(
    `Filled with ${articles} articles of sample news. "npm run news -- samples remove" takes them out.`,
  )
}
