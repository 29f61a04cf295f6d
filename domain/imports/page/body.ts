import type { Chrome } from './chrome.ts'
import { isDatedEntry } from './chrome.ts'
import { isNewInfo, isSureInfo, takeInfo, type Facts } from './facts.ts'
import type { Line } from './line.ts'
import { findTail, type Tail } from './tail.ts'
import { useOfChrome, type Uses } from './uses.ts'

const buttons: Chrome[] = ['controls', 'share', 'navigation']
const openingOnly: Chrome[] = [...buttons, 'wechat', 'ornament']

/**
 * Takes the lines of a page and the line after its headline; marks every line from there on with its use,
 * adds what the information lines say to the facts, and leaves 'paragraph' on the lines of the body.
 */
export function readBody(lines: Line[], from: number, headline: string, facts: Facts, uses: Uses): void {
  const tail = findTail(lines, from)
  const start = readOpening(lines, from, tail.at, headline, facts, uses)
  readParagraphs(lines, start, tail, facts, uses)
  readTail(lines, tail.at, facts, uses)
}

function readOpening(lines: Line[], from: number, to: number, headline: string, facts: Facts, uses: Uses) {
  for (let at = from; at < to; at++) {
    const { text = '', info = null, chrome = null } = lines[at] ?? {}
    if (info && isNewInfo(facts, info)) uses[at] = takeInfo(facts, info)
    else if (text === headline) uses[at] = 'repeated'
    else if (chrome && openingOnly.includes(chrome)) uses[at] = useOfChrome(chrome)
    else return at
  }
  return to
}

function readParagraphs(lines: Line[], from: number, tail: Tail, facts: Facts, uses: Uses): void {
  let [isOver, hasOrigins] = [false, false]
  for (let at = from; at < tail.at; at++) {
    const line = lines[at]
    const isInside = at <= tail.lastSentence
    const isSite = line !== undefined && isSiteIn(line, isInside)
    if (line?.info && isInfoHere(line, facts, isInside, hasOrigins)) uses[at] = takeInfo(facts, line.info)
    else if (isSite && line.chrome) uses[at] = useOfChrome(line.chrome)
    else uses[at] = isOver ? 'footer' : 'paragraph'
    isOver ||= isSite && !isInside
    // several short pieces in one article, each with its origin: then the last origin is body too
    hasOrigins ||= uses[at] === 'paragraph' && line?.info?.origin !== undefined
  }
}

function isInfoHere({ info }: Line, facts: Facts, isInside: boolean, hasOrigins: boolean): boolean {
  if (!info || !isSureInfo(info) || (hasOrigins && info.origin !== undefined)) return false
  // between paragraphs 'source: ...' may be body; a labelled date is not, when the page has no other
  return !isInside || (facts.dates.length === 0 && info.dates.length > 0)
}

function isSiteIn({ chrome, text }: Line, isInside: boolean): boolean {
  if (!chrome || buttons.includes(chrome)) return chrome !== null
  // rows of a table, addresses and entries of a list are body as long as nothing has ended it
  if (isInside || chrome === 'contact' || chrome === 'bar') return false
  return chrome !== 'list' || isDatedEntry(text)
}

function readTail(lines: Line[], from: number, facts: Facts, uses: Uses): void {
  let part: 'footer' | 'related' | 'comments' = 'footer'
  for (let at = from; at < lines.length; at++) {
    const { info = null, chrome = null } = lines[at] ?? {}
    if (chrome === 'related' || chrome === 'comments' || chrome === 'footer') part = chrome
    if (chrome) uses[at] = useOfChrome(chrome)
    else if (info && part === 'footer' && info.dates.length === 0) uses[at] = takeInfo(facts, info)
    else uses[at] = part === 'related' ? 'list' : part
  }
}
