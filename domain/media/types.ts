import type { z } from 'zod'
import type { pictureWords } from './words.ts'

/** What a picture says in one language. */
export type PictureWords = z.output<typeof pictureWords>

/** A picture out of the media as the desk shows it, with its words in one language, '' where there are none. */
export interface DeskPicture extends PictureWords {
  uid: string
  fileName: string
  /** Address of a small rendition, and of one large enough to point at something in it. */
  src: string
  large: string
  /** Of the file as it came, upright. */
  width: number
  height: number
  /** Per cent from left and top. */
  focalX: number
  focalY: number
  licence: string | null
  /** UTC milliseconds */
  licenceUntil: number | null
}
