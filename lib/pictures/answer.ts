/** A picture's file in one size and format. */
export interface Rendition {
  type: 'image/webp' | 'image/jpeg'
  width: number
  height: number
  /** Name of the file in the folder it was drawn into. */
  file: string
}

/** A file that is a picture, upright. */
export interface DrawnPicture {
  type: string
  width: number
  height: number
  /** SHA-256, hex, of the file as it came. */
  hash: string
  renditions: Rendition[]
}

/** Why a file is no picture for us. */
export type PictureProblem = 'noPicture' | 'svg' | 'heic' | 'tooManyPixels' | 'damaged' | 'tooSlow'

/** What drawing came to, as the process that draws writes it. */
export type PictureAnswer = DrawnPicture | { problem: PictureProblem }
