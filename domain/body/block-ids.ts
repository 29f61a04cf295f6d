/** Nodes that carry a stable id. */
export const IDENTIFIED: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'blockquote',
  'pullQuote',
  'table',
  'picture',
  'gallery',
  'factBox',
  'video',
  'horizontalRule',
  'footnote',
])

/** What an id looks like: as the grammar has it. */
const FORM = /^[a-z0-9]{4,32}$/

/** 36 to the power of 12 is some 62 bits: in a body of 20,000 nodes two are alike once in 10^10 bodies. */
const LENGTH = 12

/** Whether this may be the id of a block. */
export function isBlockId(value: unknown): value is string {
  return typeof value === 'string' && FORM.test(value)
}

/** An id that nothing had before, made by chance. */
export function newBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH))
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('')
}
