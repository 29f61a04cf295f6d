import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { translator } from '#i18n/translate.ts'

const en = translator('en')
const zh = translator('zh')
const HEADLINE = '岚湖铸造厂秋季接单比去年多了三分之一'

/** The field in the middle of the search page, with its list. */
function search(page: Page) {
  const form = page.getByRole('main').getByRole('search')
  const field = form.getByRole('combobox')
  return {
    field,
    list: form.getByRole('listbox'),
    rows: form.getByRole('option'),
    status: form.getByRole('status'),
  }
}

/** Everything the page asks the server about what is typed. */
function queriesOf(page: Page): string[] {
  const queries: string[] = []
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url())
    if (pathname === '/api/suggestions') queries.push(searchParams.get('q') ?? '')
  })
  return queries
}

test('typed, gone through by arrows, and opened by Enter', async ({ page }) => {
  await page.goto('/en/search')
  const { field, list, rows, status } = search(page)
  await expect(list).toBeHidden()
  await expect(field).toHaveAttribute('aria-expanded', 'false')
  await field.pressSequentially('lanhu found')
  const row = rows.filter({ hasText: 'Lanhu foundries book a third more orders than last autumn' })
  await expect(row).toContainText(en('search.suggestions.article'))
  await expect(row.locator('mark')).toHaveText(['Lanhu', 'found'])
  await expect(field).toHaveAttribute('aria-expanded', 'true')
  await expect(status).toHaveText(en('search.suggestions.found', { count: await rows.count() }))

  await field.press('ArrowUp')
  await expect(rows.last()).toHaveAttribute('aria-selected', 'true')
  await field.press('ArrowDown')
  await expect(field).not.toHaveAttribute('aria-activedescendant')
  await expect(rows.and(page.locator('[aria-selected=true]'))).toHaveCount(0)
  const at = await row.evaluate((one) => [...one.parentElement!.children].indexOf(one))
  for (let step = 0; step <= at; step++) await field.press('ArrowDown')
  await expect(row).toHaveAttribute('aria-selected', 'true')
  await expect(field).toHaveAttribute('aria-activedescendant', (await row.getAttribute('id'))!)
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('lanhu found')
  await field.press('Enter')
  await expect(page).toHaveURL('/en/news/lanhu-foundries-book-a-third-more-orders')
})

test('axe finds nothing in an open list with a row chosen', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto('/en/search')
    const { field, rows } = search(page)
    await field.fill('in')
    await expect(rows.first()).toBeVisible()
    await field.press('ArrowDown')
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations).toEqual([])
  }
})

test('Enter sends the form while nothing is chosen, and Escape leaves what is typed', async ({ page }) => {
  await page.goto('/en/search')
  const { field, list, rows } = search(page)
  await field.pressSequentially('foundr')
  await expect(list).toBeVisible()
  await field.press('Escape')
  await expect(list).toBeHidden()
  await expect(field).toHaveValue('foundr')
  await field.press('ArrowDown')
  await expect(rows.first()).toBeVisible()
  await field.press('Home')
  await field.press('Enter')
  await expect(page).toHaveURL('/en/search?q=foundr')
})

test('a tap opens a row, which is as high as a finger', async ({ page }) => {
  await page.goto('/zh')
  const nav = page.getByRole('navigation', { name: zh('site.sections'), exact: true })
  const isPhone = (page.viewportSize()?.width ?? 0) < 1024
  if (isPhone) await nav.locator('summary').click()
  const form = isPhone ? nav.getByRole('search') : page.getByRole('banner').getByRole('search').first()
  await form.getByRole('combobox').fill('铸造')
  const rows = form.getByRole('option')
  await expect(
    rows
      .filter({ hasText: zh('search.suggestions.tag') })
      .locator('mark')
      .first(),
  ).toHaveText('铸造')
  for (const row of await rows.all()) expect((await row.boundingBox())!.height).toBeGreaterThanOrEqual(44)
  const list = (await form.getByRole('listbox').boundingBox())!
  expect(list.x).toBeGreaterThanOrEqual(0)
  expect(list.x + list.width).toBeLessThanOrEqual(page.viewportSize()!.width)
  await rows.filter({ hasText: HEADLINE }).click()
  await expect(page.getByRole('heading', { level: 1, name: HEADLINE })).toBeVisible()
})

test('the list goes when the field is left, and moves nothing when it comes', async ({ page }) => {
  await page.goto('/en/search')
  const { field, list } = search(page)
  const hint = page.getByText(en('search.hint'))
  const before = await hint.boundingBox()
  await field.fill('foundry')
  await expect(list).toBeVisible()
  expect(await hint.boundingBox()).toEqual(before)
  await field.press('Tab')
  await expect(list).toBeHidden()
  await field.fill('qqqzzz')
  await expect(search(page).status).toHaveText(en('search.suggestions.none'))
  await expect(list).toBeHidden()
})

test('half-typed pinyin is not looked for, and Enter that ends it sends nothing', async ({ page }) => {
  const queries = queriesOf(page)
  await page.clock.install()
  await page.goto('/zh/search')
  const { field, rows } = search(page)
  await field.focus()
  const keyboard = await page.context().newCDPSession(page)
  for (const text of ['z', 'zh', 'zhu', 'zhu zao'])
    await keyboard.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  // Long after the pause that what is typed waits for.
  await page.clock.runFor(10_000)
  await field.press('Enter')
  await expect(page).toHaveURL('/zh/search')
  await keyboard.send('Input.insertText', { text: '铸造' })
  await expect(field).toHaveValue('铸造')
  await expect(rows.filter({ hasText: HEADLINE })).toBeVisible()
  expect(queries).toEqual(['铸造'])
  await field.press('Enter')
  await expect(page).toHaveURL(`/zh/search?q=${encodeURIComponent('铸造')}`)
})

test('what is overtaken is given up', async ({ page }) => {
  await page.route(/suggestions\?.*q=lan$/, () => undefined)
  await page.goto('/en/search')
  const { field, rows } = search(page)
  const asked = page.waitForRequest(/q=lan$/)
  await field.fill('lan')
  const givenUp = page.waitForEvent('requestfailed', (request) => request.url().endsWith('q=lan'))
  await asked
  await field.fill('lanhu')
  await givenUp
  await expect(rows.first()).toContainText('Lanhu')
})

test('without scripts it is a field in a form', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/en/search')
  const form = page.getByRole('main').getByRole('search')
  await expect(form.getByRole('listbox')).toHaveCount(0)
  await form.getByRole('searchbox').fill('foundry')
  await form.getByRole('searchbox').press('Enter')
  await expect(page).toHaveURL('/en/search?q=foundry')
  await context.close()
})
