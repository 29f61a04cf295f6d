import { isIPv6 } from 'node:net'

/**
 * What one client is given: an IPv4 address, or an IPv6 network.
 * @param bits of the IPv6 network: 64, all of which a household has, or 48, the most a site is given by its provider
 * (RFC 6177) and anybody by a tunnel broker
 */
export function networkOf(address: string, bits: 48 | 64 = 64): string {
  const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (v4 || !isIPv6(address)) return v4 ?? address
  const [before = '', after] = address.split('%')[0]!.split('::')
  const left = before.split(':').filter(Boolean)
  const right = (after ?? '').split(':').filter(Boolean)
  const missing = after === undefined ? 0 : 8 - left.length - right.length
  const groups = [...left, ...Array<string>(missing).fill('0'), ...right]
  return groups
    .slice(0, bits / 16)
    .join(':')
    .toLowerCase()
}
