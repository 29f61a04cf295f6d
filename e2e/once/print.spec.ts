import { expect, test } from '@playwright/test'
import { translator } from '#i18n/translate.ts'
import { REAL_PAGE } from '../page-kinds.ts'

const t = translator('en')

test('on paper stands the article, with its address, and nothing to click', async ({ page, baseURL }) => {
  const path = `/en/news/${REAL_PAGE}`
  await page.goto(path)
  await page.emulateMedia({ media: 'print' })
  const article = page.getByRole('main').getByRole('article')
  await expect(article.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(article.getByText('profound change in China')).toBeVisible()
  await expect(article.getByText('Global Network Television')).toBeVisible()
  await expect(article.getByText(baseURL + path)).toBeVisible()
  await expect(article.getByRole('img', { name: t('share.qr') })).toBeVisible()
  await expect(page.getByText('Lanhu Industry News').first()).toBeVisible()

  const chrome = [
    page.getByRole('navigation', { name: t('site.sections'), exact: true }),
    page.getByRole('navigation', { name: t('site.languages') }),
    page.getByRole('search'),
    page.getByRole('complementary'),
    page.getByRole('contentinfo'),
    page.getByRole('button'),
    page.getByRole('link', { name: t('share.mail') }),
    page.getByRole('link', { name: t('site.skip') }),
  ]
  for (const part of chrome) await expect(part.filter({ visible: true })).toHaveCount(0)
})
