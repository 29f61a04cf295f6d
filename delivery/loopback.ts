/**
 * Whether a host, with its port perhaps, is this machine's own name for browsers, which trust what it sends as they trust
 * https (W3C, Secure Contexts, 3.1).
 */
export function isLoopbackName(host: string): boolean {
  const name = host.toLowerCase().replace(/:\d+$/, '')
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    name === '[::1]' ||
    /^127(\.\d{1,3}){3}$/.test(name)
  )
}
