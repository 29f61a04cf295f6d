import type { Line } from './line.ts'
import { widthOf } from './text.ts'

const wide = /[\u2e80-\u9fff\uff00-\uffef]/

/**
 * Takes the lines of a body; returns its paragraphs. A line is a paragraph, as old sites print them, unless
 * the page was saved with every line broken at the width of a window: then the broken lines are joined.
 */
export function paragraphsOf(lines: Line[]): string[] {
  if (!isWrapped(lines)) return lines.map((line) => line.text)
  const parts: string[][] = []
  for (const line of lines) {
    const last = parts.at(-1)
    if (last && isJoined(line)) last.push(needsBlank(last.at(-1) ?? '', line.text) ? ' ' : '', line.text)
    else parts.push([line.text])
  }
  return parts.map((part) => part.join(''))
}

function isJoined(line: Line): boolean {
  return !line.afterBlank && !line.indented
}

function isWrapped(lines: Line[]): boolean {
  const widths = lines.map((line) => (line.text.length > 130 ? Infinity : widthOf(line.text)))
  const width = widths.reduce((most, one) => Math.max(most, one), 0)
  if (width < 40 || width > 130) return false
  let [breaks, open] = [0, 0]
  for (let at = 1; at < lines.length; at++) {
    const [before, line] = [lines[at - 1], lines[at]]
    if (!before || !line || !isJoined(line)) continue
    // a line broken by its width had no room for the word that follows; a paragraph ends anywhere
    if ((widths[at - 1] ?? 0) + roomFor(line.text) <= width) return false
    breaks++
    if (!/[.。!！?？:：]["'”’」』]?$/.test(before.text)) open++
  }
  return breaks > 0 && open * 2 > breaks
}

function roomFor(text: string): number {
  // Chinese breaks anywhere but before a stop, so a line may be a few columns short
  return wide.test(text.charAt(0)) ? 5 : widthOf(text.split(/\s/, 1)[0] ?? '') + 1
}

function needsBlank(before: string, after: string): boolean {
  return !wide.test(before.slice(-1)) && !wide.test(after.charAt(0))
}
