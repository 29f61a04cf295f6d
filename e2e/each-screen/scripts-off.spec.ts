import { expect, test, type Page } from '@playwright/test'
import { localeCodes, localeFacts, localeTag, type Locale } from '#i18n/locales.ts'
import { translator } from '#i18n/translate.ts'
import { localesOf, openPage } from '../open-page.ts'
import { pageKinds, type PageKind } from '../page-kinds.ts'

test.use({ javaScriptEnabled: false })

for (const kind of pageKinds) {
  test(`reads without scripts: ${kind.name}`, async ({ page }) => {
    for (const locale of localesOf(kind)) {
      await openPage(page, kind, locale)
      await expect(page.locator('html')).toHaveAttribute('lang', localeTag(locale))
      const heading = page.getByRole('heading', { level: 1 })
      await expect(heading).toHaveCount(1)
      await expect(heading).toBeVisible()
      await expect(page.getByRole('main')).toBeVisible()
      await expect(page.getByRole('main')).toContainText(/\S/)
      if (kind.bare) await leadsToTheFront(page, locale)
      else {
        await opensTheMenu(page, locale)
        await switchesLanguage(page, kind, locale)
      }
    }
  })
}

async function leadsToTheFront(page: Page, locale: Locale): Promise<void> {
  await page.getByRole('link', { name: translator(locale)('front.back') }).click()
  await expect(page).toHaveURL(`/${locale}`)
}

async function opensTheMenu(page: Page, locale: Locale): Promise<void> {
  const t = translator(locale)
  const nav = page.getByRole('navigation', { name: t('site.sections'), exact: true })
  const archive = nav.getByRole('link', { name: t('site.archive'), exact: true })
  await expect(archive).toBeHidden()
  await nav.locator('summary').click()
  await expect(archive).toBeVisible()
}

async function switchesLanguage(page: Page, kind: PageKind, locale: Locale): Promise<void> {
  const other = localeCodes.find((code) => code !== locale)!
  const languages = page.getByRole('navigation', { name: translator(locale)('site.languages') })
  const link = languages.getByRole('link', { name: localeFacts(other).name })
  const href = await link.getAttribute('href')
  // Where there is no translation, the other language's front page is better than nothing.
  expect(href).toEqual(
    kind.translated ? kind.paths[other] : expect.stringMatching(new RegExp(`^/${other}(/|$)`)),
  )
  await link.click()
  await expect(page.locator('html')).toHaveAttribute('lang', localeTag(other))
}

test('pages of a list are turned by links, there and back', async ({ page }) => {
  const t = translator('en')
  const headlines = page.getByRole('main').getByRole('article').getByRole('heading')
  await page.goto('/en/sections/news-centre')
  const newest = await headlines.allInnerTexts()
  await page.getByRole('link', { name: t('list.older') }).click()
  await expect(page).toHaveURL(/before=/)
  const older = await headlines.allInnerTexts()
  expect(older.length).toBeGreaterThan(0)
  expect(newest.filter((headline) => older.includes(headline))).toEqual([])
  await page.getByRole('link', { name: t('list.newest') }).click()
  await expect(page).toHaveURL('/en/sections/news-centre')
  expect(await headlines.allInnerTexts()).toEqual(newest)
})

test('search is a form that works by itself', async ({ page }) => {
  const t = translator('en')
  await page.goto('/en/search')
  const form = page.getByRole('main').getByRole('search')
  await form.getByRole('searchbox', { name: t('site.searchLabel') }).fill('pump housing')
  await form.getByRole('button', { name: t('site.search') }).click()
  await expect(page).toHaveURL('/en/search?q=pump+housing')
  await expect(page.getByRole('main').getByRole('link', { name: 'The making of 0914-07' })).toBeVisible()
  await expect(form.getByRole('searchbox')).toHaveValue('pump housing')
})
