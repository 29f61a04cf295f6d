import { expect, test } from '@playwright/test'
import { localesOf, openPage } from '../open-page.ts'
import { pageKinds } from '../page-kinds.ts'
import { violationsInBothSchemes, violationsOf } from '../violations.ts'

for (const kind of pageKinds) {
  test(`axe finds nothing: ${kind.name}`, async ({ page }) => {
    const [first, ...others] = localesOf(kind)
    await openPage(page, kind, first!)
    expect.soft(await violationsInBothSchemes(page), first).toEqual([])
    // Colours are the same in all languages.
    for (const locale of others) {
      await openPage(page, kind, locale)
      expect.soft(await violationsOf(page), locale).toEqual([])
    }
  })
}
