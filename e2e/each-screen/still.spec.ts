import { expect, test, type Page } from '@playwright/test'
import { REAL_PAGE } from '../page-kinds.ts'
import { countIn } from '../reading-count.ts'

test('the reading count moves nothing when it comes', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
    Object.assign(window, { shifts })
  })
  // Held back until the page without the number is painted: what moves then is seen to move.
  const painted = Promise.withResolvers<void>()
  await page.route('**/api/views', async (route) => {
    await painted.promise
    await route.continue()
  })
  await page.goto(`/en/news/${REAL_PAGE}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await framesPainted(page)
  painted.resolve()
  await countIn(page)
  await framesPainted(page)
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([])
})

/** Two frames: one that paints what changed, one after which observers have been told. */
async function framesPainted(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}
