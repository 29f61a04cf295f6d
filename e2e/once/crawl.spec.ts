import { expect, test } from '@playwright/test'
import { translator } from '#i18n/translate.ts'
import { listenTo } from '../complaints.ts'
import { faultsOfMarkup } from '../faults-of-markup.ts'
import { loadPictures, unfold } from '../measure.ts'
import { localesOf, openPage } from '../open-page.ts'
import { pageKinds, REAL_PAGE } from '../page-kinds.ts'
import { readableText } from '../readable-text.ts'

for (const kind of pageKinds) {
  test(`from here alone, without complaint, and the same without scripts: ${kind.name}`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const { said, unwanted, stopped } = await listenTo(page, baseURL!, kind.status !== undefined)
    const withoutScripts = await browser.newContext({ javaScriptEnabled: false })
    const plain = await withoutScripts.newPage()
    for (const locale of localesOf(kind)) {
      // Other tests change the news meanwhile, perhaps between the two.
      await expect(async () => {
        await openPage(page, kind, locale)
        await openPage(plain, kind, locale)
        const texts = await readableText(plain)
        expect(texts).not.toEqual([])
        expect(texts).toEqual(await readableText(page))
      }).toPass({ timeout: 10_000 })
      expect.soft(await faultsOfMarkup(plain, kind.bare ? 0 : 1), locale).toEqual([])
      await loadPictures(page)
      await expect(page.locator('[data-views-count]:empty'), 'counts still to come').toHaveCount(0)
      expect.soft(await stopped(), locale).toEqual([])
      const icon = page.locator('link[rel=icon]')
      expect.soft(await icon.count(), 'icons: without one, browsers ask for /favicon.ico').toBeGreaterThan(0)
    }
    await withoutScripts.close()
    expect.soft(said).toEqual([])
    expect(unwanted).toEqual([])
  })
}

test('what our script does, the policy lets it do', async ({ page, baseURL, context }) => {
  await context.grantPermissions(['clipboard-write'])
  const t = translator('en')
  const { said, unwanted, stopped } = await listenTo(page, baseURL!, false)
  await page.goto(`/en/news/${REAL_PAGE}`)
  await unfold(page)
  await page.getByRole('radio', { name: t('site.themes.dark') }).check()
  await page.getByRole('button', { name: t('share.copy') }).click()
  await expect(page.getByText(t('share.copied'))).toBeVisible()
  const form = page.getByRole('banner').getByRole('search').first()
  await form.getByRole('combobox').fill('foundry')
  await expect(form.getByRole('option').first()).toBeVisible()
  expect(await stopped()).toEqual([])
  expect(said).toEqual([])
  expect(unwanted).toEqual([])
})
