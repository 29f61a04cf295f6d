/** What XML 1.0 has no way to write, escaped or not (section 2.2): control characters, half characters. */
// eslint-disable-next-line no-control-regex -- these are what must not get in
const UNWRITABLE = /[^\u0009\u000a\u000d\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text without the characters that no XML document may contain. */
export function writableInXml(text: string): string {
  return text.replace(UNWRITABLE, '')
}

/** Text for an element or a quoted attribute; right in HTML as well. */
export function escapeXml(text: string): string {
  return writableInXml(text).replace(/[&<>"']/g, (character) => ESCAPES[character]!)
}
