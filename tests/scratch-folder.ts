import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where os.tmpdir() looks, by system. */
const NAMES = ['TMPDIR', 'TEMP', 'TMP']

/**
 * Vitest's global set-up: one folder for whatever the tests put into the system's temporary folder, so
 * that a test that is stopped leaves nothing behind. Called once per project; the first makes the folder.
 * @returns what removes it
 */
export default function scratchFolder(): () => void {
  const folder = (process.env.MASTHEAD_SCRATCH ??= mkdtempSync(join(tmpdir(), 'masthead-vitest-')))
  for (const name of NAMES) process.env[name] = folder
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
