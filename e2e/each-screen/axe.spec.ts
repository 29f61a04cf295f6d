import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { localesOf, openPage } from '../open-page.ts'
import { pageKinds } from '../page-kinds.ts'

/** WCAG 2.2 AA with everything before it, and what axe holds to be good practice. No rule is off. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const kind of pageKinds) {
  test(`axe finds nothing: ${kind.name}`, async ({ page }) => {
    for (const locale of localesOf(kind)) {
      await openPage(page, kind, locale)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect.soft(await violations(page), `${locale}, ${colorScheme}`).toEqual([])
      }
    }
  })
}

/** One line for each element that breaks a rule, with what axe says about it. */
async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: RULES, resultTypes: ['violations'] })
    // Five times as fast, and the same on pages without frames, which ours are.
    .setLegacyMode()
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
  )
}
