import { expect, test, type Locator } from '@playwright/test'
import { translator } from '#i18n/translate.ts'
import { REAL_PAGE } from '../page-kinds.ts'

// The page it all began with, part by part as in design section 1.
const path = `/en/news/${REAL_PAGE}`
const t = translator('en')

test.beforeEach(async ({ page }) => {
  await page.goto(path)
})

test('the real page: a menu of two levels, open at its place', async ({ page }) => {
  const nav = page.getByRole('navigation', { name: t('site.sections'), exact: true })
  await nav.locator('summary').click()
  const group = nav.locator('details').getByRole('list').filter({ hasText: 'News centre' })
  await expect(group.getByRole('link')).toHaveText([
    'News centre',
    'Industry news',
    'Company news',
    'Policy',
    'Events',
  ])
  await expect(nav.locator('[aria-current=location]')).toHaveText('News centre')
  await expect(nav.locator('[aria-current=true]')).toHaveText('Industry news')
})

test('the real page: breadcrumb in its language', async ({ page }) => {
  const here = page.getByRole('navigation', { name: t('site.here') })
  await expect(here.getByRole('link')).toHaveText([t('site.front'), 'News centre', 'Industry news'])
  await here.getByRole('link', { name: 'Industry news' }).click()
  await expect(page).toHaveURL('/en/sections/industry-news')
})

test('the real page: headline, date with its zone, eleven paragraphs', async ({ page }) => {
  const article = page.getByRole('main').getByRole('article')
  await expect(article.getByRole('heading', { level: 1 })).toHaveText(
    'Li Keqiang: Internet + manufacturing is the only way for industrial development.',
  )
  const shown = article.getByRole('definition').getByRole('time')
  await expect(shown).toHaveText('31 July 2019, 15:45 (GMT+8)')
  await expect(shown).toHaveAttribute('datetime', '2019-07-31T15:45:11+08:00')
  // Paragraphs of the text are those of a sentence and more.
  const paragraphs = article.getByRole('paragraph').filter({ hasText: /\w+ \w+ \w+ \w+ .*[.!"]$/ })
  const texts = (await paragraphs.allInnerTexts()).filter((text) => text.length > 100)
  expect(texts).toHaveLength(11)
  expect(texts[0]).toMatch(/^"Internet \+" is an important support for "made in China 2025,"/)
  expect(texts[10]).toMatch(/profound change in China's "wisdom" to the end!$/)
  await expect(article).not.toContainText('点击数')
  await expect(article).not.toContainText('您现在的位置')
})

test('the real page: origin, and that it is a reprint', async ({ page }) => {
  const source = page.getByRole('article').getByText('Global Network Television')
  await expect(source).toHaveText(`${t('article.sourceOf')}Global Network Television`)
  await expect(page.getByRole('article').getByText(t('article.originality.reprint'))).toBeVisible()
})

test('the real page: a reading count that the script fills in', async ({ page }) => {
  const readings = page.getByRole('article').getByText(t('article.readingsOf').trim())
  await expect(readings).toHaveText(/\d$/)
})

test('the real page: the official account in side column and footer', async ({ page }) => {
  for (const place of [page.getByRole('complementary'), page.getByRole('contentinfo')]) {
    await expect(place.getByRole('heading', { name: t('wechat.title') })).toBeVisible()
    await place.getByRole('heading', { name: t('wechat.title') }).scrollIntoViewIfNeeded()
    const code = place.getByRole('img', { name: t('wechat.qr') })
    await expect(code).toBeVisible()
    await expect.poll(() => naturalWidth(code)).toBeGreaterThan(100)
  }
})

function naturalWidth(image: Locator): Promise<number> {
  return image.evaluate((element) => (element as HTMLImageElement).naturalWidth)
}
