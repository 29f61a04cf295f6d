import { join } from 'node:path'
import { processWide } from './process-wide.ts'

/**
 * The folder Masthead's sources lie in. In Next's bundle no module knows its own place: whoever starts the process asks
 * first, natively.
 */
export function programFolder(): string {
  return processWide('program folder', () => join(import.meta.dirname, '..'))
}
