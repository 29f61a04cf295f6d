import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { translator } from '#i18n/translate.ts'
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

test('a page made ready ahead of a click counts when it is looked at', async ({ browser }) => {
  const context = await readersBrowser(browser, 133)
  const page = await context.newPage()
  const counted: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') counted.push(new URL(request.url()).pathname)
  })
  // As browsers say it of a page they prerender.
  await page.addInitScript(() => {
    Object.defineProperty(document, 'prerendering', { configurable: true, value: true })
  })
  await page.goto(path)
  await expect(page.getByRole('button', { name: translator('en')('share.copy') })).toBeVisible()
  expect(counted).toEqual([])
  await page.evaluate(() => {
    Object.defineProperty(document, 'prerendering', { value: false })
    document.dispatchEvent(new Event('prerenderingchange', { bubbles: true }))
  })
  await countIn(page)
  expect(counted).toEqual(['/api/views'])
})

async function opened(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(path)
  return page
}
