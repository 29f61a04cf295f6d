import { expect, type Page } from '@playwright/test'

/** The number that our script has put into the page. */
export async function countIn(page: Page): Promise<number> {
  const place = page.locator('[data-views-count]')
  await expect(place).toHaveText(/^[\d,]+$/)
  return Number((await place.innerText()).replaceAll(',', ''))
}
