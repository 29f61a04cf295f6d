import { z } from 'zod'
import { cleanText } from '#lib/text.ts'

/** What somebody says, on several lines: long enough for a page of a manuscript, short enough to be no article. */
export const saidText = z
  .string()
  .transform((text) => cleanText(text).trim())
  .pipe(z.string().max(4000))

/** Words of the text as they stand, or are to stand: blanks at their ends are theirs. */
export const writtenWords = z
  .string()
  .transform((text) => cleanText(text))
  .pipe(z.string().max(8000))
