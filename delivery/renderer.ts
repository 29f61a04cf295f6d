import type { Server } from 'node:http'
import type { Renderer } from './pages/render.ts'

interface RendererOptions {
  root: string
  dev: boolean
  environment: { host: string; port: number }
  /** In development Next takes the upgrade for its own socket from it. */
  server: Server
}

/** Loads Next as the renderer. NODE_ENV must be set before: Next and React fix their mode by it. */
export async function openRenderer(
  options: RendererOptions,
): Promise<{ render: Renderer; close: () => Promise<void> }> {
  // For the page an action leads to, Next would ask itself by HTTP, with the cookies of whoever asked, at an address that
  // need not be this site's: behind a proxy it is sent away, on port 0 it meets a stranger. So it finds nothing, and the
  // browser asks.
  process.env.__NEXT_PRIVATE_ORIGIN = 'data:,'
  const { default: next } = await import('next')
  const app = next({
    dev: options.dev,
    dir: options.root,
    hostname: options.environment.host,
    port: options.environment.port,
    httpServer: options.server,
  })
  await app.prepare()
  return { render: app.getRequestHandler(), close: () => app.close() }
}
