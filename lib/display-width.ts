const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Characters that take two columns: East Asian Wide and Fullwidth (Unicode, UAX #11), and pictographs. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]|^\p{Emoji_Presentation}/u

/** Columns a text takes in a terminal. */
export function displayWidth(text: string): number {
  let width = 0
  for (const { segment } of segmenter.segment(text)) width += WIDE.test(segment) ? 2 : 1
  return width
}

/** A text in at most so many columns; what had to go is told by `…`. */
export function fitWidth(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text
  let fitted = ''
  let width = 0
  for (const { segment } of segmenter.segment(text)) {
    width += WIDE.test(segment) ? 2 : 1
    if (width > columns - 1) break
    fitted += segment
  }
  return `${fitted}…`
}

/** A text filled up with blanks to so many columns. */
export function padWidth(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)))
}
