import { isIP } from 'node:net'
import { hostname } from 'node:os'
import type { Environment } from '#lib/environment.ts'
import type { RequestHead } from './plain/head.ts'
import type { Proxies } from './proxies.ts'

/** What is to become of a request by the host it names. */
export type HostVerdict = 'ours' | 'malformed' | 'other' | 'unencrypted'

export interface Hosts {
  /** Whether the request may be answered at all: cheap enough to be asked before anything else. */
  accepts: (req: RequestHead) => boolean
  judge: (req: RequestHead) => HostVerdict
}

/** Name or address, and port (RFC 9110, section 7.2). */
const HOST = /^(\[[\da-f:.]+\]|[\w.-]+)(?::(\d{1,5}))?$/i

/**
 * Which hosts the site answers for. One, where SITE_URL says it. Else those no stranger's name server can
 * point here: a page of theirs that did could read this site as if it were its own (DNS rebinding).
 */
export function siteHosts(
  site: Pick<Environment, 'siteUrl' | 'siteUrlGiven' | 'host'>,
  proxies: Proxies,
): Hosts {
  const isOurs = site.siteUrlGiven ? isHostOf(new URL(site.siteUrl)) : isMachine(site.host)
  const wantsTls = site.siteUrlGiven && site.siteUrl.startsWith('https:')
  /** Nearly all requests name the same host. */
  let last: string | undefined
  const judge = (req: RequestHead): HostVerdict => {
    if (hasTwoHosts(req)) return 'malformed'
    const host = proxies.hostOf(req)
    if (host === undefined || (host !== last && !HOST.test(host))) return 'malformed'
    if (host !== last && !isOurs(host.toLowerCase())) return 'other'
    last = host
    return wantsTls && proxies.schemeOf(req) === 'http' ? 'unencrypted' : 'ours'
  }
  return { judge, accepts: (req) => judge(req) === 'ours' }
}

function isHostOf({ host, protocol }: URL): (asked: string) => boolean {
  const withPort = `${host}:${protocol === 'https:' ? 443 : 80}`
  return (asked) => asked === host || asked === withPort
}

function isMachine(listening: string): (asked: string) => boolean {
  const names = new Set(['localhost', listening.toLowerCase(), hostname().toLowerCase()])
  return (asked) => {
    const name = HOST.exec(asked)![1]!
    return names.has(name) || name.endsWith('.localhost') || isIP(name.replace(/^\[|\]$/g, '')) !== 0
  }
}

/** Node keeps the first and is silent about the second; what stands before us may have read the other. */
function hasTwoHosts({ rawHeaders }: RequestHead): boolean {
  let found = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!
    if (name.length === 4 && name.toLowerCase() === 'host') found++
  }
  return found > 1
}
