import type { IncomingMessage } from 'node:http'
import proxyAddress from 'proxy-addr'
import type { RequestHead } from './plain/head.ts'

/** What requests say about where they come from, believed only as far as the operator said. */
export interface Proxies {
  /** Whether an address is one of the proxies that are trusted. */
  trusts: (address: string | undefined) => boolean
  /** The reader's address: the nearest that is not a trusted proxy's. */
  addressOf: (req: IncomingMessage) => string
  /** The host that was asked for, as sent. */
  hostOf: (req: RequestHead) => string | undefined
  /** How the reader came to the proxy; null where no trusted proxy says it. */
  schemeOf: (req: RequestHead) => string | null
}

/** @param list addresses, ranges, and names of ranges, as `TRUSTED_PROXIES` has them */
export function trustProxies(list: readonly string[]): Proxies {
  const isProxy = proxyAddress.compile([...list])
  const trusts = (address: string | undefined) =>
    list.length > 0 && address !== undefined && isProxy(address, 0)
  const forwarded = (req: RequestHead, name: string) => {
    const said = req.headers[name]
    return typeof said === 'string' && said !== '' && trusts(req.socket.remoteAddress) ? said : null
  }
  return {
    trusts,
    addressOf: (req) => (trusts(req.socket.remoteAddress) ? proxyAddress(req, isProxy) : senderOf(req)),
    // Proxies in a row add theirs at the end, and what a browser's script sent stays in front.
    hostOf: (req) => forwarded(req, 'x-forwarded-host')?.split(',').at(-1)!.trim() ?? hostAsked(req),
    // The first is how the reader came: behind it proxies speak to each other as they like.
    schemeOf: (req) => forwarded(req, 'x-forwarded-proto')?.split(',')[0]!.trim().toLowerCase() ?? null,
  }
}

/** The other end of the connection; nothing once it is gone. */
function senderOf({ socket }: IncomingMessage): string {
  return socket.remoteAddress ?? ''
}

/** A whole address in the request line comes before the header (RFC 9112, section 3.2.2). */
function hostAsked({ url, headers }: RequestHead): string | undefined {
  if (!url || url.startsWith('/')) return headers.host
  return /^https?:\/\/([^/?#]*)/i.exec(url)?.[1] ?? headers.host
}
