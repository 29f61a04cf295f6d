import { expect, test, type Page } from '@playwright/test'
import { localeCodes } from '#i18n/locales.ts'
import { translator } from '#i18n/translate.ts'
import { localesOf, openPage } from '../open-page.ts'
import { pageKinds, type PageKind } from '../page-kinds.ts'

const articles = pageKinds.filter(({ route, status }) => route === '/[locale]/news/[slug]' && !status)

for (const kind of articles) {
  test(`data for machines agree with what is read: ${kind.name}`, async ({ page }) => {
    for (const locale of localesOf(kind)) {
      await openPage(page, kind, locale)
      const t = translator(locale)
      const article = await dataOf(page, 'NewsArticle')
      const heading = await page.getByRole('heading', { level: 1 }).innerText()
      // A headline too long for search engines is cut there.
      expect(heading.startsWith(String(article.headline).replace(/…$/, ''))).toBe(true)
      expect(article.url).toBe(page.url())
      expect(article.inLanguage).toBe(await page.locator('html').getAttribute('lang'))
      const dates = page.getByRole('article').getByRole('definition').getByRole('time')
      expect(article.datePublished).toBe(await dates.first().getAttribute('datetime'))
      expect(article.dateModified).toBe(await dates.last().getAttribute('datetime'))
      await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', page.url())

      const { itemListElement } = await dataOf(page, 'BreadcrumbList')
      const steps = (itemListElement as { name: string }[]).map(({ name }) => name)
      const here = page.getByRole('navigation', { name: t('site.here') }).getByRole('link')
      // The article itself may be the last step of the data; on the page its headline stands right below.
      expect(steps.slice(0, await here.count())).toEqual(await here.allInnerTexts())
    }
  })
}

test('the real page: its source stands in the data', async ({ page }) => {
  await openPage(
    page,
    pageKinds.find(({ name }) => name === 'the real page')!,
    'en',
  )
  const data = await dataOf(page, 'NewsArticle')
  expect(data.datePublished).toBe('2019-07-31T15:45:11+08:00')
  expect(data.sourceOrganization).toMatchObject({ name: 'Global Network Television' })
})

for (const kind of pageKinds.filter(isInBothLanguages)) {
  test(`both languages name each other: ${kind.name}`, async ({ page }) => {
    const named: Record<string, string>[] = []
    for (const locale of localeCodes) {
      await openPage(page, kind, locale)
      named.push(await alternatesOf(page))
      expect(named.at(-1)).toMatchObject({ [locale === 'zh' ? 'zh-Hans' : 'en']: page.url() })
    }
    expect(named[0]).toEqual(named[1])
  })
}

/** Searches are not to be found by search engines, and name nothing. */
function isInBothLanguages({ translated, route }: PageKind): boolean {
  return translated === true && route !== '/[locale]/search'
}

/** The page's structured data of a type; each script must be JSON. */
async function dataOf(page: Page, type: string): Promise<Record<string, unknown>> {
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents()
  const data = texts.map((text) => JSON.parse(text) as Record<string, unknown>)
  const found = data.filter((one) => one['@type'] === type)
  expect(found, `data of type ${type}`).toHaveLength(1)
  return found[0]!
}

async function alternatesOf(page: Page): Promise<Record<string, string>> {
  const links = await page.locator('link[rel=alternate][hreflang]').all()
  const pairs = links.map(async (link) => [
    (await link.getAttribute('hreflang')) ?? '',
    (await link.getAttribute('href')) ?? '',
  ])
  return Object.fromEntries(await Promise.all(pairs)) as Record<string, string>
}
