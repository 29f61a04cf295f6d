import type { Line } from './line.ts'
import { isDatedEntry, type Chrome } from './chrome.ts'
import type { Info } from './info.ts'
import { isSentence, isShort } from './text.ts'
import { useOfChrome, type Uses } from './uses.ts'

/** The lines which may be the headline, and the line where they end: the information line, or the body. */
export interface Scan {
  candidates: number[]
  end: number
  info: Info | null
}

const endOfArticle: Chrome[] = ['footer', 'related', 'comments']

/**
 * Takes the lines of a page, where to begin, and the names of sections; returns the lines before the
 * information line (or before the body, when none comes first) which belong to no part of the site.
 */
export function scanHead(lines: Line[], from: number, sections: Set<string>, uses: Uses): Scan {
  const candidates: number[] = []
  const isTitled = () => candidates.some((at) => !isShort(lines[at]?.text ?? ''))
  for (let at = from; at < lines.length; at++) {
    const { info = null, chrome = null } = lines[at] ?? {}
    if (info) return { candidates, end: at, info }
    if (chrome && candidates.length > 0 && endOfArticle.includes(chrome)) return { candidates, end: at, info }
    uses[at] = siteUse(lines, at, sections)
    if (uses[at]) continue
    if (isBody(lines, at, candidates.length > 0) && (isTitled() || !isTitleOfInfo(lines, at)))
      return { candidates, end: at, info }
    candidates.push(at)
  }
  return { candidates, end: lines.length, info: null }
}

function siteUse(lines: Line[], at: number, sections: Set<string>): Uses[number] {
  const { text = '', chrome = null, way = null } = lines[at] ?? {}
  if (chrome) return useOfChrome(chrome)
  if (way) return 'breadcrumb'
  if (sections.has(text.toLowerCase())) return 'repeated'
  const isBesideEntry = [at - 1, at + 1].some((beside) => isDatedEntry(lines[beside]?.text ?? ''))
  return isBesideEntry && isDatedEntry(text) ? 'list' : undefined
}

function isBody(lines: Line[], at: number, isAfterCandidate: boolean): boolean {
  const line = lines[at]
  const next = lines[at + 1]
  if (!line || isSentence(line.text) || (line.indented && isAfterCandidate)) return true
  // the first line of a paragraph wrapped at the width of a window
  return line.text.length > 40 && next !== undefined && !next.afterBlank && /^[a-z]/.test(next.text)
}

function isTitleOfInfo(lines: Line[], at: number): boolean {
  const line = lines[at]
  if (!line || line.text.length > 200 || line.text.includes('。')) return false
  for (const { info, chrome } of lines.slice(at + 1, at + 6)) {
    if (info) return info.dates.length > 0 || info.count
    if (!chrome || endOfArticle.includes(chrome)) return false
  }
  return false
}
