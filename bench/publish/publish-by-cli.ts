import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { monotonic } from '../clock.ts'
import { root } from '../folders.ts'
import type { Acknowledged } from './freshness.ts'
import { headlineOf } from './marks.ts'
import type { Piece } from './messages.ts'

const run = promisify(execFile)

/**
 * Publishes a piece once more by the `news` command, as people do. It is acknowledged when the command has ended.
 * @param folder the site's DATA_DIR
 * @param version the one it is to get
 */
export async function publishByCommand(
  folder: string,
  { piece, uid }: Piece,
  version: number,
): Promise<Acknowledged> {
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: '', LOG_LEVEL: 'silent' }
  const words = ['correct', uid, '--kind', 'update', '--headline', headlineOf(piece, version)]
  await run(process.execPath, ['cli/news.ts', ...words], { cwd: root, env })
  return { piece, version, at: monotonic() }
}
