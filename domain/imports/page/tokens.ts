import { fold } from './text.ts'

const bars = /[|│¦【】[\]()<>《》«»‹›/、·•\n]| {2,}/

/** Takes a text; returns its entries: what stands between bars, brackets or wide gaps, in lower case. */
export function entriesOf(text: string): string[] {
  return fold(text)
    .toLowerCase()
    .split(bars)
    .map((entry) => entry.trim())
    .filter(Boolean)
}

/** Takes a text and a set of words; tells whether every entry of the text is a word, or words with blanks. */
export function isAllOf(text: string, ...sets: ReadonlySet<string>[]): boolean {
  const entries = entriesOf(text)
  return entries.length > 0 && entries.every((entry) => isEntryOf(entry, sets))
}

function isEntryOf(entry: string, sets: ReadonlySet<string>[]): boolean {
  const isWord = (word: string) => sets.some((set) => set.has(word))
  // 首 页 is printed with a blank to fill the button
  if (isWord(entry) || isWord(entry.replaceAll(' ', ''))) return true
  return entry.split(/[ :]+/).every((word) => !word || isWord(word))
}
