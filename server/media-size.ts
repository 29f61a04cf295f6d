import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readEnvironment } from '#lib/environment.ts'

/**
 * Bytes of a file under /media/, which are recorded for originals alone.
 * @param path path of this site: `/media/NAME`
 * @returns null for a file that is not there
 */
export async function mediaSize(path: string): Promise<number | null> {
  const found = await stat(join(readEnvironment().dataDir, 'media', basename(path))).catch(() => null)
  return found?.size ?? null
}
