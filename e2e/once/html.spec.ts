import { expect, test } from '@playwright/test'
import { faultsOfHtml } from '../faults-of-html.ts'
import { localesOf, sourceOf } from '../open-page.ts'
import { pageKinds } from '../page-kinds.ts'

for (const kind of pageKinds) {
  test(`HTML is valid: ${kind.name}`, async ({ request }) => {
    for (const locale of localesOf(kind)) {
      expect.soft(await faultsOfHtml(await sourceOf(request, kind, locale)), locale).toEqual([])
    }
  })
}
