import { rename, rm, stat } from 'node:fs/promises'

/**
 * Moves a file that is written out and synced to where it is read, in one step: whoever reads the path gets all of it. For files
 * named by their content: one that is there with the same size stays, since somebody may be getting it.
 * @param to path in a folder that exists, of the same file system
 */
export async function moveWhole(from: string, to: string): Promise<void> {
  const [ours, there] = await Promise.all([stat(from), stat(to).catch(() => null)])
  if (there?.isFile() && there.size === ours.size) return rm(from)
  await rename(from, to)
}
