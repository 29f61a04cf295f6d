import sharp, { type Sharp } from 'sharp'

/** A picture's file in one size and format. */
export interface Rendition {
  type: 'image/webp' | 'image/jpeg'
  width: number
  height: number
  data: Buffer
}

export interface PictureFacts {
  type: string
  width: number
  height: number
}

/** Kinds of files that are taken for pictures, by their content. */
const TYPES: Record<string, string> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
}

/** Most pixels of a picture that is decoded: a small file can unpack to gigabytes. */
const MOST_PIXELS = 100_000_000

/** A paper's mark, phone, tablet or phone at double density, desktop lead; the JPEG serves sharing and old browsers. */
const WEBP_WIDTHS = [160, 480, 960, 1600]
const JPEG_WIDTH = 1200

/** What a file is, by its content. @returns null when it is no picture that can be shown */
export async function pictureFacts(bytes: Uint8Array): Promise<PictureFacts | null> {
  try {
    const { format, width, height, orientation } = await sharp(bytes, {
      limitInputPixels: MOST_PIXELS,
    }).metadata()
    const type = TYPES[format]
    if (!type) return null
    // Orientations 5 to 8 of EXIF lie on their side.
    const lying = orientation !== undefined && orientation >= 5
    return lying ? { type, width: height, height: width } : { type, width, height }
  } catch {
    return null
  }
}

/** The sizes readers get, upright, without the camera's notes (place, serial numbers). Never enlarged. */
export async function renditions(bytes: Uint8Array): Promise<Rendition[]> {
  const upright = sharp(bytes, { limitInputPixels: MOST_PIXELS }).rotate()
  const { width: full } = (await pictureFacts(bytes)) ?? { width: 0 }
  const webp = WEBP_WIDTHS.filter((width, at) => at === 0 || WEBP_WIDTHS[at - 1]! < full)
  const made = await Promise.all([
    ...webp.map((width) =>
      toRendition(upright.clone().resize({ width, withoutEnlargement: true }), 'image/webp'),
    ),
    toRendition(upright.clone().resize({ width: JPEG_WIDTH, withoutEnlargement: true }), 'image/jpeg'),
  ])
  return made
}

async function toRendition(picture: Sharp, type: Rendition['type']): Promise<Rendition> {
  const encoded =
    type === 'image/webp' ? picture.webp({ quality: 74, effort: 3 }) : picture.jpeg({ quality: 80 })
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
  return { type, width: info.width, height: info.height, data }
}
