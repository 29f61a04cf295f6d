import { randomBytes } from 'node:crypto'
import { open, rename, rm, stat } from 'node:fs/promises'

/**
 * Puts a file there whole or not at all: whoever reads the path gets all of it, and a cut of the power leaves
 * no half of it behind. For files named by their content: one that is there with the same size stays.
 * @param path in a folder that exists
 */
export async function writeWhole(path: string, data: Uint8Array): Promise<void> {
  const there = await stat(path).catch(() => null)
  if (there?.isFile() && there.size === data.byteLength) return
  // In the same folder: a rename is one step only within a file system. Hidden files are never served.
  const unfinished = path.replace(/[^/\\]+$/, (name) => `.${name}.${randomBytes(6).toString('hex')}`)
  try {
    const file = await open(unfinished, 'wx')
    try {
      await file.writeFile(data)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
  } catch (problem) {
    await rm(unfinished, { force: true })
    throw problem
  }
}
