import { spawnSync } from 'node:child_process'
import { existsSync, globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '#tests/free-port.ts'
import { startServer, type Running } from './child.ts'
import { root } from './folders.ts'

const app = join(import.meta.dirname, 'next-app')
const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')

/** The page of bench/next-app that has the article. */
export const REFERENCE_PATH = '/news/reference'

/** Starts the reference app as its own documentation says, `next build` and `next start`. */
export async function startReference(): Promise<Running> {
  if (isStale()) build()
  const port = await freePort()
  const command = [process.execPath, next, 'start', app, '-H', '127.0.0.1', '-p', String(port)]
  return startServer({ command, port, path: REFERENCE_PATH })
}

function isStale(): boolean {
  const built = join(app, '.next', 'BUILD_ID')
  if (!existsSync(built)) return true
  const sources = globSync('{*.ts,app/**/*.{tsx,css}}', { cwd: app })
  return sources.some((path) => statSync(join(app, path)).mtimeMs > statSync(built).mtimeMs)
}

function build(): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [next, 'build', app], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (status !== 0) throw new Error(`the reference app cannot be built:\n${stdout}${stderr}`)
}
