import type { Line } from './line.ts'
import { chooseHeadline } from './choose.ts'
import { isDatedEntry } from './chrome.ts'
import type { Use } from './page-read.ts'
import { scanHead } from './scan.ts'
import { isShort, widthOf } from './text.ts'
import { entriesOf } from './tokens.ts'
import { titlesIn } from './titles.ts'
import { useOfChrome, type Uses } from './uses.ts'

export type Head = { headline: string; breadcrumb: string[]; next: number }

/**
 * Takes the lines of a page and the list of their uses; finds the headline between what the site prints
 * first and the information line or the body. Returns it with the names on the way and the number of the
 * line after it, or null when no line, or more than one, could be the headline.
 */
export function readHead(lines: Line[], uses: Uses): Head | null {
  const crumb = findBreadcrumb(lines)
  const before = lines.slice(0, crumb.at)
  const names = crumb.names
  const last = names.at(-1) ?? ''
  const titles = titlesIn(before)
  if (isTooLongForSection(last)) titles.add(last)
  const sections = sectionsIn(before, names)

  const scan = scanHead(lines, crumb.at + 1, sections, uses)
  const chosen = chooseHeadline(lines, scan, titles, crumb.at >= 0)
  if (!chosen) return null
  before.forEach((line, at) => (uses[at] = useBefore(line, chosen.headline)))
  if (crumb.at >= 0) uses[crumb.at] = 'breadcrumb'
  for (const at of scan.candidates) {
    const line = lines[at]
    if (chosen.parts.includes(at)) uses[at] = 'headline'
    else if (line && at < chosen.next) uses[at] = useBefore(line, chosen.headline)
  }
  const isOnWay = last !== '' && !chosen.headline.startsWith(last.replace(/(?:\.{2,}|…+)$/, ''))
  return { headline: chosen.headline, breadcrumb: isOnWay ? names : names.slice(0, -1), next: chosen.next }
}

function findBreadcrumb(lines: Line[]): { at: number; names: string[] } {
  let [sentences, isDated] = [0, false]
  for (const [at, line] of lines.entries()) {
    if (line.way) return { at, names: line.way }
    if (line.info?.dates.length) isDated = true
    else if (line.isProse) sentences++
    // the article has begun: what looks like a breadcrumb further down is a second one, or body
    if (sentences > 2 || (sentences > 0 && isDated)) break
  }
  return { at: -1, names: [] }
}

function sectionsIn(before: Line[], names: string[]): Set<string> {
  const found = new Set(names.filter((name) => !isTooLongForSection(name)).map((name) => name.toLowerCase()))
  for (const { text, chrome } of before) {
    if (chrome === 'menu' || chrome === 'bar') entriesOf(text).forEach((entry) => found.add(entry))
    else if (!chrome && isShort(text)) found.add(text.toLowerCase())
  }
  return found
}

function isTooLongForSection(name: string): boolean {
  return /[\u2e80-\u9fff]/.test(name) ? widthOf(name) > 18 : name.split(/\s+/).length > 4
}

function useBefore({ text, chrome, way }: Line, headline: string): Use {
  if (text.startsWith(headline)) return 'repeated'
  if (chrome) return useOfChrome(chrome)
  if (way) return 'breadcrumb'
  return isDatedEntry(text) ? 'list' : isShort(text) ? 'menu' : 'other'
}
