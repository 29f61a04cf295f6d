import { expect } from '@playwright/test'
import { localeCodes, localeTag } from '#i18n/locales.ts'
import { listenTo } from '../complaints.ts'
import { deskKinds } from '../desk/desk-kinds.ts'
import { test } from '../desk/visitors.ts'
import { faultsOfLayout, unfold } from '../measure.ts'
import { violationsInBothSchemes, violationsOf } from '../violations.ts'

/** From the smallest phone that is still in use to a large screen: design section 8. */
const WIDTHS = [320, 390, 768, 1280, 1600]

// The longest file: whichever worker is free takes the next page.
test.describe.configure({ mode: 'parallel', timeout: 90_000 })

for (const kind of deskKinds) {
  test(`the desk can be read and used: ${kind.name}`, async ({ browser, visitors, baseURL }) => {
    const path = await visitors.pathOf(kind)
    for (const locale of localeCodes) {
      const page = await (await visitors.browserOf(browser, kind, locale)).newPage()
      const { said, stopped } = await listenTo(page, baseURL!, kind.status !== undefined)
      const answer = await page.goto(path)
      expect(answer?.status()).toBe(kind.status ?? 200)
      await expect(page).toHaveURL(path)
      await expect(page.locator('html')).toHaveAttribute('lang', localeTag(locale))
      await unfold(page)
      // Colours are the same in all languages.
      const violations = locale === localeCodes[0] ? violationsInBothSchemes : violationsOf
      expect.soft(await violations(page), locale).toEqual([])
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 })
        expect.soft(await faultsOfLayout(page), `${locale}, ${width} px`).toEqual([])
      }
      expect.soft(said, `what the console says, ${locale}`).toEqual([])
      expect.soft(await stopped(), `what the policy stops, ${locale}`).toEqual([])
      await page.close()
    }
  })
}
