import type { DeskPicture } from '#domain/media/types.ts'
import { describePicture } from './ask.ts'
import type { PictureWords } from './words.ts'

interface Kept {
  locale: string
  /** Per cent from left and top. */
  focus: { x: number; y: number }
  /** What the picture itself says from now on; null leaves that as it is. */
  words: { alt: string; caption: string; credit: string } | null
}

/** Writes to the medium what changed of it; nothing where nothing did. @throws Error with a sentence for the person */
export async function keepWords(
  picture: DeskPicture,
  { locale, focus, words }: Kept,
  failures: PictureWords['failures'],
): Promise<void> {
  const { alt, caption, credit } = words ?? picture
  const next = { alt, caption, credit, focalX: focus.x, focalY: focus.y }
  const changed = Object.entries(next).some(([name, value]) => picture[name as keyof typeof next] !== value)
  if (changed) await describePicture({ uid: picture.uid, locale, ...next }, failures)
}
