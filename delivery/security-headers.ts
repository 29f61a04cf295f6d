import type { ServerResponse } from 'node:http'

/** What every answer says; the site's full policy comes with the finishing of pages. */
const always: [name: string, value: string][] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Content-Security-Policy', "frame-ancestors 'self'"],
]

export function setSecurityHeaders(res: ServerResponse): void {
  for (const [name, value] of always) res.setHeader(name, value)
}
