import { sendJson } from './send.ts'
import type { Visit } from './visit.ts'

export interface Health {
  /** Whether the database answers. */
  ready: () => Promise<boolean>
  /** True from the moment the process was asked to stop. */
  stopping: () => boolean
}

/** /healthz: the process lives. /readyz: it can serve readers. @returns false for other addresses */
export async function serveHealth(visit: Visit, health: Health): Promise<boolean> {
  if (visit.target.path === '/healthz') {
    sendJson(visit, 200, { status: 'ok' })
    return true
  }
  if (visit.target.path !== '/readyz') return false
  if (health.stopping()) sendJson(visit, 503, { status: 'stopping' })
  else if (await health.ready().catch(() => false)) sendJson(visit, 200, { status: 'ok' })
  else sendJson(visit, 503, { status: 'the database does not answer' })
  return true
}
