import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import sharp, { type Metadata, type Sharp } from 'sharp'
import type { PictureAnswer, Rendition } from './answer.ts'
import { HEAD, kindOf, pictureTypes, type PictureKind } from './kind.ts'

/** Most pixels of a picture that is decoded: a small file can unpack to gigabytes. The largest cameras have 102 million. */
const MOST_PIXELS = 105_000_000

/**
 * The same where nothing can be drawn before all is decoded: interlaced, and progressive with its coefficients, at up to 6
 * bytes a pixel.
 */
const MOST_AT_ONCE = 50_000_000

/** A paper's mark, phone, tablet or phone at double density, desktop lead; the JPEG serves sharing and old browsers. */
const WEBP_WIDTHS = [160, 480, 960, 1600]
const JPEG_WIDTH = 1200

/** Greatest height of a WebP, in pixels (https://developers.google.com/speed/webp/faq): pictures for scrolling come near. */
const HIGHEST = 16_383

// What is not on the list is not decoded, whatever a file may pretend to be; SVG can ask for other files.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((loader) => `VipsForeignLoad${loader}`),
})
sharp.cache(false)
// The site's own process wants a core too.
sharp.concurrency(1)

/**
 * Draws the sizes readers get, upright, in sRGB, without the camera's notes (place, serial numbers). Never enlarged; of
 * moving pictures the first one. To be done in a process of its own: take.ts.
 * @param file path of the file as it came @param folder where the renditions go
 */
export async function draw(file: string, folder: string): Promise<PictureAnswer> {
  const kind = kindOf(await headOf(file))
  if (kind === null) return { problem: 'noPicture' }
  if (kind === 'svg' || kind === 'heic') return { problem: kind }
  try {
    return await drawKind(kind, file, folder)
  } catch {
    return { problem: 'damaged' }
  }
}

async function drawKind(kind: PictureKind, file: string, folder: string): Promise<PictureAnswer> {
  const metadata = await sharp(file, { limitInputPixels: false }).metadata()
  if (metadata.width * metadata.height > mostPixels(metadata)) return { problem: 'tooManyPixels' }
  const { width, height } = metadata.autoOrient
  return {
    ...{ type: pictureTypes[kind], width, height },
    hash: await hashOf(file),
    renditions: await drawSizes(file, folder),
  }
}

function mostPixels({ format, isProgressive }: Metadata): number {
  return isProgressive || format === 'webp' || format === 'heif' ? MOST_AT_ONCE : MOST_PIXELS
}

async function drawSizes(file: string, folder: string): Promise<Rendition[]> {
  const largest = WEBP_WIDTHS.at(-1)!
  // Only the first frame is decoded; damage that shows is a reason to refuse, odd headers are not.
  const whole = sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 })
  const { data, info } = await sized(whole.autoOrient(), largest)
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const upright = () => sharp(data, { raw: { width, height, channels } })
  const drawn: Rendition[] = []
  for (const [at, wanted] of WEBP_WIDTHS.entries()) {
    if (at > 0 && WEBP_WIDTHS[at - 1]! >= width) break
    drawn.push(await written(sized(upright(), wanted).webp({ quality: 74, effort: 3 }), folder, 'image/webp'))
  }
  // JPEG cannot be seen through; paper is white.
  const jpeg = sized(upright(), JPEG_WIDTH).flatten({ background: '#ffffff' }).jpeg({ quality: 80 })
  return [...drawn, await written(jpeg, folder, 'image/jpeg')]
}

function sized(picture: Sharp, width: number): Sharp {
  return picture.resize({ width, height: HIGHEST, fit: 'inside', withoutEnlargement: true })
}

async function written(picture: Sharp, folder: string, type: Rendition['type']): Promise<Rendition> {
  const { data, info } = await picture.toBuffer({ resolveWithObject: true })
  const name = `${info.width}.${type === 'image/webp' ? 'webp' : 'jpg'}`
  const file = await open(join(folder, name), 'w')
  try {
    await file.writeFile(data)
    await file.sync()
  } finally {
    await file.close()
  }
  return { type, width: info.width, height: info.height, file: name }
}

async function headOf(file: string): Promise<Uint8Array> {
  const opened = await open(file)
  try {
    const { buffer, bytesRead } = await opened.read({ buffer: Buffer.alloc(HEAD), position: 0 })
    return buffer.subarray(0, bytesRead)
  } finally {
    await opened.close()
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
