import { isIPv6 } from 'node:net'

/** What one client is given: an IPv4 address, or an IPv6 network of 64 bits, all of which a household has. */
export function networkOf(address: string): string {
  const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (v4 || !isIPv6(address)) return v4 ?? address
  const [before = '', after] = address.split('%')[0]!.split('::')
  const left = before.split(':').filter(Boolean)
  const right = (after ?? '').split(':').filter(Boolean)
  const missing = after === undefined ? 0 : 8 - left.length - right.length
  return [...left, ...Array<string>(missing).fill('0'), ...right].slice(0, 4).join(':').toLowerCase()
}
