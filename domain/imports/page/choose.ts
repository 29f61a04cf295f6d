import type { Line } from './line.ts'
import type { Scan } from './scan.ts'
import { isSentence, isShort, widthOf } from './text.ts'
import { titlesIn } from './titles.ts'

export type Chosen = { headline: string; parts: number[]; next: number }

const subtitle = /^(?:—|--|－－)/
const opening = /[:：]$|^[（(]?[一二三四五六七八九十\d]{1,2}[、.．）)]/

/**
 * Takes the candidates of a page and the titles it is named by elsewhere; returns the one headline, or null
 * when the page leaves a choice.
 */
export function chooseHeadline(
  lines: Line[],
  scan: Scan,
  titles: Set<string>,
  hasWay: boolean,
): Chosen | null {
  const text = (at: number | undefined) => (at === undefined ? '' : (lines[at]?.text ?? ''))
  const { groups, next } = groupsOf(scan, text)
  const last = groups.at(-1)
  if (!last) return null
  const headline = last.map(text).join('')
  const named = new Set([...titles, ...titlesIn(scan.candidates.flatMap((at) => lines[at] ?? []))])
  const isNamed = named.has(headline) || named.has(text(last[0]))
  const isOnly = groups.length === 1 && (scan.info !== null || isPlainTitle(lines[last[0] ?? -1]))
  // without a breadcrumb the words of a menu nobody knows stand before the headline, and are shorter
  const menu = groups.slice(0, -1).flat().map(text)
  const isAfterMenu = !hasWay && menu.every((word) => isShort(word) && widthOf(word) < widthOf(headline))
  const isApart = scan.info?.dates.length || scan.info?.count || lines[last[0] ?? -1]?.afterBlank
  return isNamed || isOnly || (isAfterMenu && isApart) ? { headline, parts: last, next } : null
}

function groupsOf(
  scan: Scan,
  text: (at: number | undefined) => string,
): { groups: number[][]; next: number } {
  const groups: number[][] = []
  for (const at of scan.candidates) {
    const last = groups.at(-1)
    // a subtitle is printed on its own line after a dash: both lines are one headline
    if (last && subtitle.test(text(at))) last.push(at)
    // a salutation or a numbered heading straight after the headline opens the body
    else if (last && !scan.info && opening.test(text(at))) return { groups, next: at }
    else groups.push([at])
  }
  return { groups, next: scan.end }
}

function isPlainTitle(line: Line | undefined): boolean {
  return line !== undefined && !line.indented && !isSentence(line.text)
}
