import { displayWidth, fitWidth, padWidth } from '#lib/display-width.ts'
import type { Session } from './ask.ts'

/** What a command found or did: JSON for programs, words for people. */
export function answer(
  { terminal }: Session,
  { json }: { json?: boolean | undefined },
  data: unknown,
  words: () => string,
): void {
  terminal.out(`${json ? JSON.stringify(data, null, 2) : words()}\n`)
}

/** Columns between two cells. */
const GAP = 2
/** What a shortened cell keeps at least. */
const NARROWEST = 12

/**
 * Rows as a table. Where it is wider than the terminal, the last column is shortened.
 * @param heads one for each column
 */
export function table(heads: readonly string[], rows: readonly (readonly string[])[], width: number): string {
  const all = [heads, ...rows].map((row) => row.map(onOneLine))
  const widths = heads.map((_head, at) => Math.max(...all.map((row) => displayWidth(row[at] ?? ''))))
  const before = widths.slice(0, -1).reduce((sum, column) => sum + column + GAP, 0)
  const last = Math.max(NARROWEST, Math.min(widths.at(-1) ?? 0, width - before))
  const lineOf = (row: readonly string[]) =>
    row
      .map((cell, at) => (at < row.length - 1 ? padWidth(cell, widths[at]! + GAP) : fitWidth(cell, last)))
      .join('')
      .trimEnd()
  const rule = '─'.repeat(Math.min(width, before + last))
  const [head, ...body] = all
  return [lineOf(head!), rule, ...body.map(lineOf)].join('\n')
}

/** Names and values, one a line, the values below each other. Pairs without a value are left out. */
export function facts(pairs: readonly (readonly [string, string])[]): string {
  const filled = pairs.filter(([, value]) => value !== '')
  const widest = Math.max(0, ...filled.map(([name]) => displayWidth(name)))
  return filled.map(([name, value]) => `${padWidth(name, widest + GAP)}${onOneLine(value)}`).join('\n')
}

/** Text of others on one line, without signs that would move the terminal's cursor or colour it. */
export function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n\t\u2028\u2029]\s*/g, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
}
