import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..')

/** Carries out a `news` command beside the running server, on its database. @returns what it printed */
export async function news(...words: string[]): Promise<string> {
  const dataDir = process.env.E2E_DATA_DIR
  if (!dataDir) throw new Error('start-server.ts has not said where the database is')
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', LOG_LEVEL: 'silent' }
  const { stdout } = await run(process.execPath, ['cli/news.ts', ...words], { cwd: root, env })
  return stdout
}
