import { createHmac } from 'node:crypto'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MediaVariant } from '#db/schema/json.ts'
import { refuse } from '#domain/refusal.ts'
import { readEnvironment } from '#lib/environment.ts'
import type { PictureProblem, Rendition } from '#lib/pictures/answer.ts'
import { takePicture } from '#lib/pictures/take.ts'
import { withScratchFolder } from '#lib/scratch-folder.ts'
import { siteSecret } from '#lib/secret.ts'
import { moveWhole } from '#lib/move-whole.ts'

/** Largest file that is taken, in bytes. */
const LARGEST = 60 * 1024 * 1024

/** A picture whose renditions lie where readers get them. */
export interface StoredPicture {
  facts: { type: string; width: number; height: number; bytes: number }
  hash: string
  publicName: string
  variants: MediaVariant[]
}

/**
 * Draws a picture's renditions into the folder of the media, under names nobody can guess from the file.
 * @param given the file, or where it lies @param readersFirst whether readers are not to wait for it
 * @throws Refused `media.…` for what is no picture for us
 * @throws Busy
 */
export async function storePicture(given: Uint8Array | URL, readersFirst: boolean): Promise<StoredPicture> {
  const bytes = given instanceof URL ? (await stat(given)).size : given.byteLength
  if (bytes > LARGEST) refuse('media.tooLarge', { megabytes: LARGEST / 1024 / 1024 }, 'bytes')
  const { dataDir } = readEnvironment()
  return withScratchFolder(dataDir, async (folder) => {
    const path = given instanceof URL ? fileURLToPath(given) : join(folder, 'picture')
    if (!(given instanceof URL)) await writeFile(path, given)
    const drawn = await takePicture(path, folder, { readersFirst })
    if ('problem' in drawn) return refusePicture(drawn.problem)
    const { type, width, height, hash, renditions } = drawn
    const publicName = createHmac('sha256', siteSecret(dataDir)).update(hash).digest('hex').slice(0, 32)
    const variants = await publish(join(dataDir, 'media'), folder, publicName, renditions)
    return { facts: { type, width, height, bytes }, hash, publicName, variants }
  })
}

async function publish(media: string, folder: string, publicName: string, renditions: Rendition[]) {
  await mkdir(media, { recursive: true })
  const variants = renditions.map(({ file, ...facts }) => ({ file, name: `${publicName}-${file}`, ...facts }))
  // Readers may be getting these very files, from when the picture was first taken in.
  for (const { file, name } of variants) await moveWhole(join(folder, file), join(media, name))
  return variants.map(({ name, type, width, height }) => ({ name, type, width, height }))
}

function refusePicture(problem: PictureProblem): never {
  switch (problem) {
    case 'noPicture':
      return refuse('media.noPicture', {}, 'bytes')
    case 'svg':
      return refuse('media.svg', {}, 'bytes')
    case 'heic':
      return refuse('media.heic', {}, 'bytes')
    case 'tooManyPixels':
      return refuse('media.tooManyPixels', {}, 'bytes')
    case 'damaged':
      return refuse('media.damaged', {}, 'bytes')
    case 'tooSlow':
      return refuse('media.tooSlow', {}, 'bytes')
  }
}
