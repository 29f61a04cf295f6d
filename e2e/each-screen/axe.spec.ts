import { expect, test } from '@playwright/test'
import { localesOf, openPage } from '../open-page.ts'
import { pageKinds } from '../page-kinds.ts'
import { violationsOf } from '../violations.ts'

for (const kind of pageKinds) {
  test(`axe finds nothing: ${kind.name}`, async ({ page }) => {
    for (const locale of localesOf(kind)) {
      await openPage(page, kind, locale)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect.soft(await violationsOf(page), `${locale}, ${colorScheme}`).toEqual([])
      }
    }
  })
}
