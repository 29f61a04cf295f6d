import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Milliseconds after which a folder is what a process left behind that was ended: nothing takes a day. */
const FORGOTTEN = 24 * 60 * 60_000

/**
 * Gives a piece of work an empty folder, which is gone when it is done.
 * @param dataDir where files end up too: a rename is one step only within a file system
 */
export async function withScratchFolder<T>(
  dataDir: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const all = join(dataDir, 'incoming')
  await mkdir(all, { recursive: true })
  await removeForgotten(all)
  const folder = await mkdtemp(join(all, 'in-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function removeForgotten(all: string): Promise<void> {
  // By the clock of the file system, which a command's own time has nothing to do with.
  const now = Date.now()
  for (const name of await readdir(all)) {
    const path = join(all, name)
    const made = (await stat(path).catch(() => null))?.mtimeMs ?? now
    if (now - made > FORGOTTEN) await rm(path, { recursive: true, force: true })
  }
}
