import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** WCAG 2.2 AA with everything before it, and what axe holds to be good practice. No rule is off. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Those of them that ask about colours: in the other colour scheme of a page, nothing else can have changed. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block']

/** In the light scheme every rule, in the dark one those about colours. @returns the same as violationsOf(), with the scheme */
export async function violationsInBothSchemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await violationsOf(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await violationsOf(page, COLOR_RULES)
  return [...light.map((line) => `light: ${line}`), ...dark.map((line) => `dark: ${line}`)]
}

/**
 * One line for each element of the page that breaks a rule, with what axe says about it.
 * @param rules left out: all there are
 */
export async function violationsOf(page: Page, rules?: readonly string[]): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // A page in a frame is a page of its own, and is looked at as such.
    .exclude('iframe')
    .options({
      runOnly: rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: RULES },
      resultTypes: ['violations'],
    })
    // Five times as fast, and the same where nothing is looked at in frames.
    .setLegacyMode()
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
  )
}
