/** Takes a raw line; returns it without blanks, wide or invisible, at its ends. */
export function trim(raw: string): string {
  // zero-width blanks are invisible, but trim() does not know them; a loop, as a pattern would be quadratic
  let [from, to] = [0, raw.length]
  while (from < to && isBlank(raw.charAt(from))) from++
  while (to > from && isBlank(raw.charAt(to - 1))) to--
  return raw.slice(from, to)
}

function isBlank(character: string): boolean {
  return character.trim() === '' || (character >= '\u200b' && character <= '\u200d') || character === '\u2060'
}

/** Takes a raw line; tells whether it starts with a gap as paragraphs do. */
export function isIndented(raw: string): boolean {
  return /^(?:[ \u00a0]{2}|[ \u00a0]?[\u3000\t])/.test(raw)
}

/** Takes a text; returns it with full-width ASCII and odd blanks made plain, character for character. */
export function fold(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u3000\u2000-\u200a\t]/g, ' ')
}

/** Takes a text; returns its width in columns, where a Chinese character takes two. */
export function widthOf(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) > 0x2e7f ? 2 : 1
  return width
}

/** Takes a text; tells whether it reads as running text rather than as a title or a label. */
export function isSentence(text: string): boolean {
  if (text.length > 160 || text.includes('。')) return true
  const end = text.slice(-4).replace(/["'”’」』）)\]]+$/, '')
  if (/[；;]$/.test(end)) return true
  if (end.endsWith('.')) return text.split(/\s+/, 4).length === 4
  if (/[!?！？…]$/.test(end)) return widthOf(text) >= 60
  return text.includes('，') && widthOf(text) > 80
}

/** Takes a text; tells whether it is short enough for a word of a menu or the name of a section. */
export function isShort(text: string): boolean {
  return (
    text.length <= 24 && (/[\u2e80-\u9fff]/.test(text) ? widthOf(text) <= 16 : text.split(/\s+/).length <= 3)
  )
}
