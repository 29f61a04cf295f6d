import { z } from 'zod'
import { line } from '#lib/text.ts'

/** What a picture says in one language: for those who do not see it, below it, and who took it. */
export const pictureWords = z.strictObject({ alt: line(1000), caption: line(2000), credit: line(300) })
