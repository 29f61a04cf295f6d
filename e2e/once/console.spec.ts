import { expect, test } from '@playwright/test'
import { loadPictures } from '../measure.ts'
import { localesOf, openPage } from '../open-page.ts'
import { pageKinds } from '../page-kinds.ts'

for (const kind of pageKinds) {
  test(`loads without complaint, and from here alone: ${kind.name}`, async ({ page, baseURL }) => {
    const complaints: string[] = []
    const elsewhere: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      const { url } = message.location()
      // The browser itself reports the page's own 404 or 410, and at some time or other a missing icon.
      const isExpected = url.endsWith('/favicon.ico') || (kind.status !== undefined && url === page.url())
      if (['error', 'warning'].includes(message.type()) && !isExpected) complaints.push(message.text())
    })
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url())
      if (protocol !== 'data:' && origin !== baseURL) elsewhere.push(request.url())
    })
    page.on('response', (answer) => {
      const isOwnStatus = kind.status !== undefined && answer.request().isNavigationRequest()
      if (answer.status() >= 400 && !isOwnStatus) complaints.push(`${answer.status()} ${answer.url()}`)
    })
    for (const locale of localesOf(kind)) {
      await openPage(page, kind, locale)
      await loadPictures(page)
      await expect(page.locator('[data-views-count]:empty'), 'counts still to come').toHaveCount(0)
      const icon = page.locator('link[rel=icon]')
      expect.soft(await icon.count(), 'icons: without one, browsers ask for /favicon.ico').toBeGreaterThan(0)
    }
    expect(complaints).toEqual([])
    expect(elsewhere).toEqual([])
  })
}
