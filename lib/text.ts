import { z } from 'zod'

// eslint-disable-next-line no-control-regex -- these are what must not get in
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\u2028\u2029]/g

/** Text as both engines and every reader can take it: NFC, no control characters, no half characters. */
export function cleanText(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(CONTROL, '')
}

/** One line of at most `most` characters, cleaned and trimmed. */
export const line = (most: number) =>
  z
    .string()
    .transform((text) => cleanText(text).replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(most))

/** As `line`, and not empty. */
export const filledLine = (most: number) => line(most).pipe(z.string().min(1))

/** Address part: lower-case letters of any script, digits and hyphens; no dots, at most 120 characters. */
export const slug = z
  .string()
  .max(120)
  .regex(/^[\p{Ll}\p{Lo}\p{N}]+(-[\p{Ll}\p{Lo}\p{N}]+)*$/u)

/** No blanks, line ends, control or half characters: what an address may be made of. */
export const plainAddress = z
  .string()
  .max(2000)
  // eslint-disable-next-line no-control-regex -- these are what must not get in
  .refine((text) => text.isWellFormed() && !/[\s\u0000-\u001f\u007f]/.test(text))

/** Web address, http or https. */
export const webAddress = plainAddress.pipe(z.url({ protocol: /^https?$/ }))
