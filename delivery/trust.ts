import type { Environment } from '#lib/environment.ts'
import { siteHosts, type Hosts } from './hosts.ts'
import { trustProxies, type Proxies } from './proxies.ts'
import type { RequestHead } from './plain/head.ts'

/** What a request's own words about host, reader and scheme are worth here. */
export interface Trust {
  proxies: Proxies
  hosts: Hosts
  /** Origin readers use; only a guess where `home` is null. */
  siteUrl: string
  /** Where readers who used another host are sent; null where nobody said it. */
  home: string | null
  /** The site is at an https address, and a trusted proxy says that the reader came that way. */
  isSecure: (req: RequestHead) => boolean
}

/** Made once, of what the operator said. */
export function trustOf(
  site: Pick<Environment, 'siteUrl' | 'siteUrlGiven' | 'host' | 'trustedProxies'>,
): Trust {
  const proxies = trustProxies(site.trustedProxies)
  const hasTls = site.siteUrl.startsWith('https:')
  return {
    proxies,
    hosts: siteHosts(site, proxies),
    siteUrl: site.siteUrl,
    home: site.siteUrlGiven ? site.siteUrl : null,
    isSecure: (req) => hasTls && proxies.schemeOf(req) === 'https',
  }
}
