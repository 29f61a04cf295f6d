import type { Line } from './line.ts'

/**
 * Takes lines of a page; returns what each may have been named by: the window title prints the headline
 * first and then the section and the site ('Headline-Company news-Company').
 */
export function titlesIn(lines: Line[]): Set<string> {
  const found = new Set<string>()
  for (const { text } of lines) {
    if (text.length > 200) continue
    for (const separator of text.matchAll(/[-_|—–]+/g)) found.add(text.slice(0, separator.index).trim())
  }
  found.delete('')
  return found
}
