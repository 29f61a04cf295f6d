import type { Page } from '@playwright/test'

/**
 * The tab is hidden, time passes, the tab is seen again. The browser under test never hides a tab by itself, so
 * the page is told what it would be told; its clock must be installed.
 * @param away in seconds
 */
export async function comeBack(page: Page, away: number): Promise<void> {
  await setHidden(page, true)
  await page.clock.fastForward(away * 1000)
  await setHidden(page, false)
}

/** The page is taken out of the back/forward cache, which browsers under test have not. */
export async function goBackTo(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
}

async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  }, hidden)
}
