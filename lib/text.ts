import { z } from 'zod'
import { cleanText } from './clean-text.ts'

export { cleanText }

/** One line of at most `most` characters, cleaned and trimmed. */
export const line = (most: number) =>
  z
    .string()
    .transform((text) => cleanText(text).replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(most))

/** Text of several lines, of at most `most` characters, cleaned and trimmed. */
export const lines = (most: number) =>
  z
    .string()
    .transform((text) => cleanText(text).trim())
    .pipe(z.string().max(most))

/** As `line`, and not empty. */
export const filledLine = (most: number) => line(most).pipe(z.string().min(1))

/** Address part: lower-case letters of any script, digits and hyphens; no dots, at most 120 characters. */
export const slug = z
  .string()
  .max(120)
  .regex(/^[\p{Ll}\p{Lo}\p{N}]+(-[\p{Ll}\p{Lo}\p{N}]+)*$/u)

/** No blanks, line ends, control or half characters: what an address may be made of. */
const plainAddress = z
  .string()
  .max(2000)
  // eslint-disable-next-line no-control-regex -- these are what must not get in
  .refine((text) => text.isWellFormed() && !/[\s\u0000-\u001f\u007f]/.test(text))

/** Web address, http or https. */
export const webAddress = plainAddress.pipe(z.url({ protocol: /^https?$/ }))
