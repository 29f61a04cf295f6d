import { expect, test } from '@playwright/test'
import { translator } from '#i18n/translate.ts'

const en = translator('en')
const zh = translator('zh')

for (const { wish, lang, path } of [
  { wish: 'zh-CN', lang: 'zh-Hans', path: '/zh' },
  { wish: 'zh-TW', lang: 'zh-Hans', path: '/zh' },
  { wish: 'en-GB', lang: 'en', path: '/en' },
  { wish: 'de-DE', lang: 'en', path: '/en' },
]) {
  test.describe(() => {
    test.use({ locale: wish })
    test(`a browser that asks for ${wish} comes from / to ${path}`, async ({ page }) => {
      await page.goto('/')
      await expect(page).toHaveURL(path)
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
    })
  })
}

test('from the front page to a section, an article, its translation, and back', async ({ page }) => {
  await page.goto('/en')
  const nav = page.getByRole('navigation', { name: en('site.sections'), exact: true })
  await nav.locator('summary').click()
  await nav.locator('details').getByRole('link', { name: 'Industry news' }).click()
  await expect(page).toHaveURL('/en/sections/industry-news')
  await expect(page.getByRole('heading', { level: 1, name: 'Industry news' })).toBeVisible()

  const main = page.getByRole('main')
  const headline = 'Lanhu foundries book a third more orders than last autumn'
  await main.getByRole('article').getByRole('link', { name: headline }).click()
  await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible()

  const translation = main.getByRole('link', { name: '阅读本文中文版' })
  await translation.click()
  await expect(page).toHaveURL('/zh/news/lanhu-zhuzao-chang-qiuji-jiedan-duo-sanfenzhiyi')
  await expect(
    page.getByRole('heading', { level: 1, name: '岚湖铸造厂秋季接单比去年多了三分之一' }),
  ).toBeVisible()

  await main.getByRole('link', { name: 'Read this article in English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible()
  await page.goBack()
  await page.goBack()
  await page.goBack()
  await expect(page).toHaveURL('/en/sections/industry-news')
})

test('a correction is told before the text, and the text is the corrected one', async ({ page }) => {
  await page.goto('/en/news/autumn-fair-ends-with-1-27-billion-yuan-on-paper')
  const notes = page.getByRole('region', { name: en('article.notes') })
  await expect(notes).toContainText(en('article.noteKinds.correction'))
  await expect(notes).toContainText('An earlier version gave the number of trade visitors as 24,180.')
  await expect(notes.getByRole('time')).toHaveAttribute('datetime', '2026-11-18T10:00:00+08:00')
  const text = await page.getByRole('article').innerText()
  expect(text.indexOf('An earlier version')).toBeLessThan(text.indexOf('18,460 trade visitors'))
})

for (const { path, t, headline, notice } of [
  {
    path: '/en/news/third-of-small-workshops-expect-to-close-or-sell',
    t: en,
    headline: 'More than a third of small workshops expect to close or sell, survey finds',
    notice: 'stored 97 of the 412 answers twice',
  },
  {
    path: '/zh/news/diaocha-yu-sanfenzhiyi-zuofang-guanmen-zhuanshou',
    t: zh,
    headline: '调查称逾三分之一小作坊主打算两年内关门或转手',
    notice: '412份答卷中的97份重复存了一次',
  },
]) {
  test(`a withdrawn article says so: ${path.slice(0, 3)}`, async ({ page }) => {
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(410)
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { level: 1, name: headline })).toBeVisible()
    await expect(main).toContainText(t('errors.goneText.withdrawn'))
    await expect(main.getByText(notice)).toContainText(t('errors.notice'))
  })
}

test('search finds a Chinese word that stands only in the middle of a text', async ({ page }) => {
  await page.goto('/zh/search')
  const main = page.getByRole('main')
  await main.getByRole('combobox').fill('木模工')
  await main.getByRole('button', { name: zh('site.search') }).click()
  await expect(page).toHaveURL(`/zh/search?q=${encodeURIComponent('木模工')}`)
  await main.getByRole('link', { name: '岚湖铸造厂秋季接单比去年多了三分之一' }).click()
  await expect(page.getByRole('article')).toContainText('14家厂总共只有61名木模工')
})

test('the archive leads by year and month to what was published then', async ({ page }) => {
  await page.goto('/en/archive')
  const year = page.getByRole('region', { name: '2019' })
  await year.getByRole('link', { name: 'July' }).click()
  await expect(page).toHaveURL('/en/archive/2019/07')
  await expect(page.getByRole('heading', { level: 1, name: 'July 2019' })).toBeVisible()
  const article = page.getByRole('main').getByRole('article')
  await expect(article).toHaveCount(1)
  await article.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Li Keqiang: Internet + manufacturing')
})
