import type { Environment } from '#lib/environment.ts'
import { build, BuildError } from './build.ts'
import { watchClient } from './build-client.ts'
import { isBuildFresh } from './build-stamp.ts'
import { openSite } from './open-site.ts'
import { checkPort } from './port-check.ts'
import { StartError } from './start-error.ts'

/**
 * Everything that must be there before the server listens: pages built, database open, first content.
 * @returns in development, stops watching the readers' script
 * @throws StartError with a sentence for the terminal
 */
export async function prepareSite(
  environment: Environment,
  dev: boolean,
): Promise<(() => Promise<void>) | null> {
  await checkPort(environment.host, environment.port)
  if (!dev) await buildIfStale()
  await openSite(environment)
  return dev ? watchClient() : null
}

async function buildIfStale(): Promise<void> {
  if (isBuildFresh()) return
  console.log('Building the pages; this takes a minute and is needed only when the sources changed.')
  await build().catch((problem: unknown) => {
    throw problem instanceof BuildError ? new StartError(problem.message) : problem
  })
}
