import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The installation's secret, 32 random bytes in hex, in `secret.key` of the data folder; made when first
 * asked for. Names of media and signatures depend on it: lost, they cannot be made again.
 * @throws Error when the file is there and holds something else
 */
export function siteSecret(dataDir: string): string {
  const file = join(dataDir, 'secret.key')
  const kept = read(file)
  if (kept === null) return make(dataDir, file)
  if (!/^[\da-f]{64}$/.test(kept)) {
    throw new Error(`${file} should hold 64 hexadecimal digits and does not. Put it back from a backup.`)
  }
  return kept
}

function make(dataDir: string, file: string): string {
  mkdirSync(dataDir, { recursive: true })
  try {
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (problem) {
    // Another process that started at the same moment made it.
    if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem
  }
  return siteSecret(dataDir)
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw problem
  }
}
