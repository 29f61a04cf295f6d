import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { Command } from 'commander'
import { buildClient } from './build-client.ts'
import { isBuildFresh, takeStamp, writeStamp } from './build-stamp.ts'

const root = join(import.meta.dirname, '..')

/** The build failed; its own output says why. */
export class BuildError extends Error {}

/**
 * Builds the readers' script and the pages, for production.
 * @throws BuildError
 */
export async function build(): Promise<void> {
  const stamp = takeStamp()
  await buildClient()
  const child = spawn(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new BuildError('The build failed; the lines above say why.')
  writeStamp(stamp)
}

if (import.meta.main) {
  const program = new Command('npm run build --')
    .description(
      "Builds the pages and the readers' script. `npm start` does it by itself when sources changed.",
    )
    .option('--if-stale', 'only when there is no build of the sources as they are')
    .parse()
  try {
    if (program.opts<{ ifStale?: boolean }>().ifStale && isBuildFresh())
      console.log('The build is up to date.')
    else await build()
  } catch (problem) {
    if (!(problem instanceof BuildError)) throw problem
    console.error(problem.message)
    process.exitCode = 1
  }
}
