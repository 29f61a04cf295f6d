import { deskApi } from '#i18n/desk-article-paths.ts'
import { postJson } from './post-json.ts'
import type { WriteResult, WriteTransport } from './types.ts'

/** Longest body that a page may send when it is gone already, in bytes: 64 KiB for all its requests (Fetch standard, 4.6), and presence says goodbye too. */
const LONGEST_FAREWELL = 60_000

/**
 * Sends writes to the desk's own address.
 * @param person uid of whoever the page was made for: somebody else may have signed in in this browser since; null asks nobody
 * @param patience milliseconds until an answer is given up
 */
export function fetchTransport(person: string | null, patience?: number): WriteTransport {
  return (input, leaving = false) => {
    const body = JSON.stringify({ ...input, ...(person !== null && { person }) })
    const keepalive = leaving && new Blob([body]).size <= LONGEST_FAREWELL
    return postJson<WriteResult>(deskApi.write, body, { keepalive, patience })
  }
}
