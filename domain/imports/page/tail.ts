import type { Line } from './line.ts'

/** Where the tail of a page begins, and its last line of running text before that (-1: there is none). */
export type Tail = { at: number; lastSentence: number }

/** Takes the lines of a page and where its body may begin; returns where the body is over for certain. */
export function findTail(lines: Line[], from: number): Tail {
  // links to the neighbouring articles end the body, unless more running text follows than a notice has
  let neighbours: Tail | null = null
  let [lastSentence, since, hasText] = [-1, 0, false]
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]
    const chrome = line?.chrome
    if (chrome === 'footer' || chrome === 'related' || chrome === 'comments')
      return neighbours ?? { at, lastSentence }
    if (chrome === 'navigation' && !neighbours) {
      neighbours = { at, lastSentence }
      since = 0
    }
    if (chrome || line?.info) continue
    if (line?.isProse) {
      lastSentence = at
      since++
      // printed above the body they are no end at all
      if (since > 1 || !hasText) neighbours = null
    }
    hasText ||= !neighbours
  }
  return neighbours ?? { at: lines.length, lastSentence }
}
