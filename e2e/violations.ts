import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** WCAG 2.2 AA with everything before it, and what axe holds to be good practice. No rule is off. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** One line for each element of the page that breaks a rule, with what axe says about it. */
export async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // A page in a frame is a page of its own, and is looked at as such.
    .exclude('iframe')
    .options({ runOnly: RULES, resultTypes: ['violations'] })
    // Five times as fast, and the same where nothing is looked at in frames.
    .setLegacyMode()
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
  )
}
