import { readFileSync } from 'node:fs'
import { join } from 'node:path'

let kept: string | null = null

/** Address of the readers' own script, `/_client/reader-HASH.js`; null where it was not built. */
export function clientScript(): string | null {
  if (kept !== null) return kept
  try {
    const manifest = readFileSync(join(process.cwd(), 'public', '_client', 'manifest.json'), 'utf8')
    const address = (JSON.parse(manifest) as Record<string, string>)['reader.js'] ?? null
    // In development the script is made again while the server runs.
    if (process.env.NODE_ENV === 'production') kept = address
    return address
  } catch {
    return null
  }
}
