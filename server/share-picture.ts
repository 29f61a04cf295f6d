import type { Drawable } from '#domain/media/reader.ts'
import { absolute } from './site-address.ts'

/** Pictures as other programs get them are this wide: the large card of Open Graph readers and X. */
const SHARE_WIDTH = 1200

/** What programs outside browsers can be relied upon to draw; WeChat and mail know neither AVIF nor WebP. */
const SAFE_TYPES = ['image/jpeg', 'image/png', 'image/gif']

export interface SharedPicture {
  /** Path of this site. */
  path: string
  url: string
  type: string
  /** Pixels. */
  width: number
  height: number
}

/** One file of a picture for use elsewhere: the smallest that is wide enough, else the widest there is. */
export function sharePicture(picture: Drawable, width = SHARE_WIDTH): SharedPicture {
  const source = picture.sources.find(({ type }) => SAFE_TYPES.includes(type)) ?? picture.sources.at(-1)
  const file = source?.files.find((one) => one.width >= width) ?? source?.files.at(-1)
  const [path, actual] = file ? [file.src, file.width] : [picture.src, picture.width]
  return {
    path,
    url: absolute(path),
    type: source?.type ?? picture.type,
    width: actual,
    height: Math.round((picture.height * actual) / picture.width),
  }
}
