export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'
export type Decoded = { encoding: Encoding; text: string }

const magics = [
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x50, 0x4b, 0x03, 0x04], // ZIP, also docx
  [0x50, 0x4b, 0x05, 0x06], // an empty ZIP
  [0xd0, 0xcf, 0x11, 0xe0], // doc of the 2000s
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x1f, 0x8b], // gzip
]

const boms: [Encoding, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * Takes the bytes of a saved page; returns its text and the encoding it was in, or null when no encoding
 * reads every byte, or what comes out is not plain text.
 */
export function decode(bytes: Uint8Array): Decoded | null {
  if (magics.some((magic) => startsWith(bytes, magic))) return null
  const marked = boms.find(([, bom]) => startsWith(bytes, bom))
  // a mark is a promise: when the rest breaks it, no other encoding is tried
  const tries: Encoding[] = marked ? [marked[0]] : ['utf-8', 'gb18030']
  for (const encoding of tries) {
    const text = decodeAs(encoding, bytes)
    if (text !== null) return isPlain(text) ? { encoding, text } : null
  }
  return null
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function isPlain(text: string): boolean {
  // the source of a page, or a rich text file, is text but not a page saved as text
  if (/^(?:<!doctype|<html|<\?xml|\{\\rtf)/i.test(text.slice(0, 2000).trimStart())) return false
  let controls = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0) return false
    if (isControl(code)) controls++
  }
  // one stray control character in an old page is common, one in a hundred is a binary file
  return controls * 100 <= text.length
}

function isControl(code: number): boolean {
  const isC0 = code < 32 && (code < 9 || code > 13)
  const isC1 = code > 126 && code < 160 && code !== 0x85
  return isC0 || isC1 || code === 0xfffe || code === 0xffff
}
