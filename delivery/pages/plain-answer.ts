import { STATUS_CODES } from 'node:http'
import { LRUCache } from 'lru-cache'
import { acceptedEncoding } from '../accepted-encoding.ts'
import type { FrontOptions } from '../front-options.ts'
import type { PlainAnswer } from '../plain/connections.ts'
import type { RequestHead } from '../plain/head.ts'
import { hitFor, mayBeHit, tellHit } from './hit.ts'
import type { Found, Kept } from './kept.ts'
import { wireAnswer, type SendOptions, type WireAnswer } from './send-kept.ts'

/**
 * Answers plain requests from what is kept, as send-at-once.ts does those that Node has read.
 * @param keepAlive milliseconds that a connection may wait for its next request
 */
export function plainAnswers(options: FrontOptions, keepAlive: number): PlainAnswer {
  const stays = `Connection: keep-alive\r\nKeep-Alive: timeout=${Math.floor(keepAlive / 1000)}\r\n`
  const ready = holdReady(stays)
  return (request) => {
    if (!mayBeHit(request, options)) return null
    if (options.pages.catchUp()) throw new Error('plain requests are answered at once or not at all')
    const hit = hitFor(request, options)
    // Statuses without a body have rules of their own.
    if (hit?.found.kept.status !== 200) return null
    const { found, sending } = hit
    const { now, last } = sending
    if (last || request.method === 'HEAD' || request.headers['if-none-match'] !== undefined) {
      const answer = wireAnswer(request, found, sending)
      tellHit(request, hit, answer.status)
      return { bytes: bytesOf(answer, now, last ? '' : stays), last, stillInUse: () => undefined }
    }
    tellHit(request, hit, found.kept.status)
    return ready(request, found, sending)
  }
}

/** A whole answer, headers and all. */
interface Ready {
  kept: Kept
  bytes: Buffer
  /** Where in it the request's id stands. */
  idAt: number
  /** UTC seconds: what date and age in it are of. */
  second: number
}

/** Most that are held ready: what a site is asked for within a second, again and again. Some 10 KB each. */
const MOST_READY = 300

/**
 * A whole answer is the same for everybody within a second, but for the request's id: that is written over the last
 * one's. Where bytes are still on their way, the next request gets new ones.
 */
function holdReady(stays: string) {
  const held = new LRUCache<string, Ready>({ max: MOST_READY })
  return (request: RequestHead, found: Found, sending: SendOptions): ReturnType<PlainAnswer> => {
    const { kept } = found
    const second = Math.floor(sending.now / 1000)
    const encoding = acceptedEncoding(request.headers['accept-encoding'])
    const name = `${encoding} ${sending.secure} ${kept.key}`
    let made = held.get(name)
    if (made?.kept === kept && made.second === second) {
      made.bytes.write(sending.requestId, made.idAt, 'latin1')
    } else {
      const bytes = bytesOf(wireAnswer(request, found, sending), sending.now, stays)
      made = { kept, bytes, idAt: bytes.indexOf(sending.requestId, 0, 'latin1'), second }
      held.set(name, made)
    }
    return { bytes: made.bytes, last: false, stillInUse: () => void held.delete(name) }
  }
}

/** Headers need no look: those of the page went through Node's when it was made, the others are ours. */
function bytesOf({ status, headers, body }: WireAnswer, now: number, connection: string): Buffer {
  let head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n`
  for (let at = 0; at < headers.length; at += 2) head += `${headers[at]}: ${headers[at + 1]}\r\n`
  // HTTP's form of a moment (RFC 9110, 5.6.7).
  head += `Date: ${new Date(now).toUTCString()}\r\n${connection}\r\n`
  return Buffer.concat([Buffer.from(head, 'latin1'), body ?? Buffer.alloc(0)])
}
