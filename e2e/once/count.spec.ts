import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { readersBrowser } from '../browser-of.ts'
import { REAL_PAGE } from '../page-kinds.ts'
import { countIn } from '../reading-count.ts'

const path = `/en/news/${REAL_PAGE}`

test('a reader counts once, another one again, a robot never', async ({ page, browser }) => {
  const first = await readersBrowser(browser, 131)
  const second = await readersBrowser(browser, 132)
  const before = await countIn(await opened(first))
  expect(before).toBeGreaterThan(0)
  expect(await countIn(await opened(first)), 'the same reader again').toBe(before)
  expect(await countIn(await opened(second)), 'a second reader').toBe(before + 1)
  await page.goto(path)
  expect(await countIn(page), 'a robot').toBe(before + 1)
  expect(await countIn(await opened(first)), 'the first reader once more').toBe(before + 1)
  expect(await first.cookies()).toEqual([])
})

async function opened(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(path)
  return page
}
