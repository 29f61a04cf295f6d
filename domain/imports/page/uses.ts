import type { Chrome } from './chrome.ts'
import type { Use } from './page-read.ts'

/** What each line of a page was used for, by its place among the non-empty lines. */
export type Uses = (Use | undefined)[]

/** Takes a kind of site line; returns the use it is reported as. */
export function useOfChrome(chrome: Chrome): Use {
  if (chrome === 'bar') return 'menu'
  return chrome === 'contact' ? 'footer' : chrome
}
