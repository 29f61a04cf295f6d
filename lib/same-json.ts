/** Whether two JSON values are the same in any order of keys; a key without a value is as good as none. */
export function sameJson(one: unknown, other: unknown): boolean {
  return same(one, other, (text) => text)
}

/**
 * As sameJson, but for what the server's grammars make of text: they drop control characters and doubled blanks, so that what
 * somebody sent comes back a little different from what they typed.
 */
export function likeJson(one: unknown, other: unknown): boolean {
  return same(one, other, plain)
}

function same(one: unknown, other: unknown, read: (text: string) => string): boolean {
  if (one === other) return true
  if (typeof one === 'string' && typeof other === 'string') return read(one) === read(other)
  if (!isHolder(one) || !isHolder(other) || Array.isArray(one) !== Array.isArray(other)) return false
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every((key) => same(one[key], other[key], read))
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

// eslint-disable-next-line no-control-regex -- lib/text.ts has the same
const LEFT_OUT = /[\u0000-\u0008\u000e-\u001f\u007f\ufeff\u2028\u2029]/g

function plain(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(LEFT_OUT, '').replace(/\s+/g, ' ').trim()
}
