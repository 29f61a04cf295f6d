import { randomBytes } from 'node:crypto'
import type { Renderer } from './pages/render.ts'
import { setSecurityHeaders, staffPolicy } from './security-headers.ts'
import type { Visit } from './visit.ts'

/** Headers from which the framework would take a nonce that somebody else chose. */
const POLICIES = ['content-security-policy', 'content-security-policy-report-only'] as const

/** Lets the renderer answer a staff page. Its scripts run by a nonce of this answer alone; nobody keeps it. */
export async function serveStaff(visit: Visit, render: Renderer, dev: boolean): Promise<void> {
  const { req, res, secure } = visit
  for (const name of POLICIES) delete req.headers[name]
  const policy = staffPolicy(randomBytes(16).toString('base64'), dev)
  setSecurityHeaders(res, 'page', secure)
  res.setHeader('Content-Security-Policy', policy)
  // The framework looks for the nonce in the request, and writes it to its own scripts.
  req.headers['content-security-policy'] = policy
  res.setHeader('Cache-Control', 'no-store')
  await render(req, res)
}
