import type { Browser, BrowserContext } from '@playwright/test'

/**
 * A reader's own browser. The one tests run in says that it is headless, which the reading count takes for
 * a robot, as it should.
 * @param version tells one reader from another: all of them have the same network address
 */
export async function readersBrowser(browser: Browser, version: number): Promise<BrowserContext> {
  return browser.newContext({
    userAgent: `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`,
  })
}
