import { expect, test, type Page } from '@playwright/test'
import { faultsOfLayout, loadPictures, unfold } from '../measure.ts'
import { localesOf, openPage } from '../open-page.ts'
import { pageKinds } from '../page-kinds.ts'

/** From the smallest phone that is still in use to a large screen: design section 8. */
const WIDTHS = [320, 390, 820, 1280, 1600]

for (const kind of pageKinds) {
  test(`fits every width: ${kind.name}`, async ({ page }) => {
    for (const locale of localesOf(kind)) {
      await openPage(page, kind, locale)
      await loadPictures(page)
      await fits(page, locale)
    }
  })
}

for (const name of ['front page', 'the real page']) {
  test(`fits every width with everything unfolded: ${name}`, async ({ page }) => {
    const kind = pageKinds.find((one) => one.name === name)!
    for (const locale of localesOf(kind)) {
      await openPage(page, kind, locale)
      await unfold(page)
      await loadPictures(page)
      await fits(page, locale)
    }
  })
}

async function fits(page: Page, locale: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    expect.soft(await faultsOfLayout(page), `${locale}, ${width} px`).toEqual([])
  }
}
