import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'

export type Encoding = 'br' | 'gzip' | 'identity'

/** Browsers send a handful of different headers; working one out takes longer than sending a file. */
const known = new LRUCache<string, Encoding>({ max: 200 })
/** Browsers' are some 20 bytes; longer ones are not kept. */
const LONGEST_KEPT = 100

/** The best encoding of those a client takes. @param header Accept-Encoding as sent, if it was */
export function acceptedEncoding(header: string | undefined): Encoding {
  if (!header) return 'identity'
  const before = known.get(header)
  if (before) return before
  const negotiator = new Negotiator({ headers: { 'accept-encoding': header } })
  const best = negotiator.encoding(['br', 'gzip', 'identity'], { preferred: ['br', 'gzip'] })
  const encoding = best === 'br' || best === 'gzip' ? best : 'identity'
  if (header.length <= LONGEST_KEPT) known.set(header, encoding)
  return encoding
}
