import { AsyncLocalStorage } from 'node:async_hooks'
import { processWide } from './process-wide.ts'

/** What the front knows of a request for the desk, as far as it believes it. */
export interface DeskRequest {
  requestId: string
  /** When it came, UTC milliseconds. */
  now: number
  /** Network address of whoever asks. */
  address: string
  /** As the browser calls itself; '' where it does not. */
  userAgent: string
  /** Scheme and host as the browser has them: `https://news.example`. */
  origin: string
  /** False on this machine's own names, where browsers speak plain http. */
  secure: boolean
  /** Path with its query, as asked for. */
  path: string
  /** The language the browser asks for. */
  locale: string
}

/** A request while it is answered. */
interface Answering {
  request: DeskRequest
  asked: boolean
}

const requests = processWide('desk-request', () => new AsyncLocalStorage<Answering>())

/** Runs the answering of one request within what is known of it. */
export function withDeskRequest<T>(request: DeskRequest, answer: () => T): T {
  return requests.run({ request, asked: false }, answer)
}

/** The request being answered. @throws outside of withDeskRequest() */
export function deskRequest(): DeskRequest {
  const answering = requests.getStore()
  if (!answering) throw new Error('no request for the desk is being answered')
  answering.asked = true
  return answering.request
}

/**
 * Whether a request for the desk has come that nothing of ours has looked at yet: pages and actions begin with
 * deskRequest(), so the framework is still reading what was sent.
 */
export function isDeskRequestUnread(): boolean {
  return requests.getStore()?.asked === false
}
