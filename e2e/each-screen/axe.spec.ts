import { expect, test } from '@playwright/test'
import { localesOf, openPage } from '../open-page.ts'
import { pageKinds } from '../page-kinds.ts'
import { violationsInBothSchemes } from '../violations.ts'

for (const kind of pageKinds) {
  test(`axe finds nothing: ${kind.name}`, async ({ page }) => {
    for (const locale of localesOf(kind)) {
      await openPage(page, kind, locale)
      expect.soft(await violationsInBothSchemes(page), locale).toEqual([])
    }
  })
}
