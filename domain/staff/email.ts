import { z } from 'zod'

/** Bytes. RFC 5321, 4.5.3.1: a path of 256, less its brackets, and the part before the @; RFC 1035, 2.3.4: a label. */
const LONGEST = 254
const LONGEST_LOCAL = 64
const LONGEST_LABEL = 63
/** What needs quoting (RFC 5322, 3.2.3), blanks, invisible and lost signs are in no address that people use. */
const LOCAL = /^[^\s\p{Cc}\p{Cf}\ufffd@<>()[\]\\,;:"]+$/u
const LABEL = /^[\p{L}\p{N}]([\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u

/**
 * An e-mail address as it is kept and compared: NFC, lower case, nothing around it. What stands in none is asked for all the
 * same, of a database that knows no NUL (PostgreSQL) or half surrogate.
 */
export function comparableEmail(text: string): string {
  return text.replaceAll('\0', '\ufffd').toWellFormed().trim().toLowerCase().normalize('NFC')
}

/** An e-mail address as somebody types it, of any script; comes out as it is compared. */
export const email = z
  .string()
  .transform(comparableEmail)
  .pipe(z.string().min(1).regex(/@/).refine(isAddress))

function isAddress(text: string): boolean {
  const at = text.lastIndexOf('@')
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)]
  if (Buffer.byteLength(text) > LONGEST || Buffer.byteLength(local) > LONGEST_LOCAL) return false
  if (!LOCAL.test(local) || /^\.|\.\.|\.$/.test(local)) return false
  return domain.split('.').every((label) => Buffer.byteLength(label) <= LONGEST_LABEL && LABEL.test(label))
}
