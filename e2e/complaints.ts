import type { Page } from '@playwright/test'

/** Everything that browsers hold against a page while it loads and is used. */
export interface Complaints {
  /** Errors and warnings of the console, errors of scripts, answers that are errors. */
  said: string[]
  /** Requests to other sites, and to the framework for more than style sheets. */
  unwanted: string[]
  /** What the page's policy has stopped since the page was opened. */
  stopped: () => Promise<string[]>
}

/**
 * Listens to a page from now on.
 * @param origin of the site
 * @param isError the page itself is answered with an error, as it should be
 */
export async function listenTo(page: Page, origin: string, isError: boolean): Promise<Complaints> {
  const said: string[] = []
  const unwanted: string[] = []
  page.on('pageerror', (error) => said.push(error.message))
  page.on('console', (message) => {
    const { url } = message.location()
    // The browser itself reports the page's own 404 or 410, and at some time or other a missing icon.
    const isExpected = url.endsWith('/favicon.ico') || (isError && url === page.url())
    if (['error', 'warning'].includes(message.type()) && !isExpected) said.push(message.text())
  })
  page.on('response', (answer) => {
    const isOwn = isError && answer.request().isNavigationRequest()
    if (answer.status() >= 400 && !isOwn) said.push(`${answer.status()} ${answer.url()}`)
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    const isForeign = url.protocol !== 'data:' && url.origin !== origin
    const isFramework = url.pathname.startsWith('/_next/') && request.resourceType() !== 'stylesheet'
    if (isForeign || isFramework) unwanted.push(`${request.resourceType()} ${request.url()}`)
  })
  await page.addInitScript(() => {
    const stopped: string[] = []
    Object.assign(window, { stopped })
    document.addEventListener('securitypolicyviolation', (event) =>
      stopped.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`),
    )
  })
  const stopped = () => page.evaluate(() => (window as unknown as { stopped: string[] }).stopped)
  return { said, unwanted, stopped }
}
