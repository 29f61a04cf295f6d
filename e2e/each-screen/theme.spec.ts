import { expect, test, type Page } from '@playwright/test'
import { localeCodes } from '#i18n/locales.ts'
import { translator } from '#i18n/translate.ts'
import { REAL_PAGE } from '../page-kinds.ts'

/** --paper of components/ui/tokens.css. */
const LIGHT = 'rgb(253, 252, 249)'
const DARK = 'rgb(21, 20, 19)'
const t = translator('en')

for (const system of ['light', 'dark'] as const) {
  test(`a reader's choice holds on every page, in every tab, whatever the system says: ${system}`, async ({
    page,
    context,
  }) => {
    await page.emulateMedia({ colorScheme: system })
    const [own, other] = system === 'light' ? [LIGHT, DARK] : [DARK, LIGHT]
    const choice = system === 'light' ? 'dark' : 'light'
    const secondTab = await context.newPage()
    await secondTab.emulateMedia({ colorScheme: system })
    await secondTab.goto('/zh')
    await page.goto(`/en/news/${REAL_PAGE}`)
    await expect(themes(page).getByRole('radio', { name: t('site.themes.system') })).toBeChecked()
    expect(await looks(page)).toEqual({ paper: own, frame: own })

    await themes(page)
      .getByRole('radio', { name: t(`site.themes.${choice}`) })
      .check()
    expect(await looks(page)).toEqual({ paper: other, frame: other })
    await expect.poll(() => looks(secondTab)).toEqual({ paper: other, frame: other })
    await expect(
      secondTab.getByRole('radio', { name: translator('zh')(`site.themes.${choice}`) }),
    ).toBeChecked()

    await page.goto('/en')
    await expect(themes(page).getByRole('radio', { name: t(`site.themes.${choice}`) })).toBeChecked()
    expect(await looks(page)).toEqual({ paper: other, frame: other })
    await themes(page)
      .getByRole('radio', { name: t('site.themes.system') })
      .check()
    expect(await looks(page)).toEqual({ paper: own, frame: own })
    await expect.poll(() => looks(secondTab)).toEqual({ paper: own, frame: own })
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
  })
}

test('the switch is one stop of the Tab key, and its arrows choose', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/en')
  await page.getByRole('contentinfo').getByRole('link').first().focus()
  await page.keyboard.press('Tab')
  await expect(themes(page).getByRole('radio', { name: t('site.themes.system') })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(themes(page).getByRole('radio', { name: t('site.themes.dark') })).toBeChecked()
  expect((await looks(page)).paper).toBe(DARK)
  await page.keyboard.press('Tab')
  await expect(themes(page).getByRole('radio', { checked: true })).not.toBeFocused()
})

test('a page never shows in colours that its reader left', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.addInitScript(() => {
    localStorage.setItem('theme', 'dark')
    const seen = { chosenAt: NaN }
    Object.assign(window, { seen })
    new MutationObserver(() => (seen.chosenAt ||= performance.now())).observe(document, {
      subtree: true,
      attributeFilter: ['data-theme'],
    })
  })
  await page.goto(`/en/news/${REAL_PAGE}`)
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first-paint').length)).toBe(1)
  const order = await page.evaluate(() => {
    const { chosenAt } = (window as unknown as { seen: { chosenAt: number } }).seen
    return chosenAt < performance.getEntriesByName('first-paint')[0]!.startTime
  })
  expect(order, 'chosen before anything was drawn').toBe(true)
})

test('paper stays light', async ({ page }) => {
  await page.goto('/en')
  await themes(page)
    .getByRole('radio', { name: t('site.themes.dark') })
    .check()
  await page.emulateMedia({ media: 'print' })
  const printed = await page.evaluate(() => {
    const { color, colorScheme } = getComputedStyle(document.documentElement)
    return { color, colorScheme }
  })
  expect(printed).toEqual({ color: 'rgb(26, 24, 21)', colorScheme: 'light' })
})

test('readers who forbid storage have their choice on the page', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError')
      },
    })
  })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/en')
  await themes(page)
    .getByRole('radio', { name: t('site.themes.dark') })
    .check()
  expect((await looks(page)).paper).toBe(DARK)
})

for (const locale of localeCodes) {
  test(`without scripts there is no switch, and the system decides: ${locale}`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'dark' })
    const page = await context.newPage()
    await page.goto(`/${locale}`)
    await expect(page.getByRole('radio')).toHaveCount(0)
    await expect(page.locator('html')).toHaveCSS('background-color', DARK)
    await context.close()
  })
}

function themes(page: Page) {
  return page.getByRole('group', { name: t('site.theme') })
}

/** Colours of the page and of the browser's frame around it. */
function looks(page: Page) {
  return page.evaluate(() => {
    const frames = [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')]
    const probe = document.createElement('i')
    probe.style.color = frames.find(({ media }) => matchMedia(media).matches)?.content ?? ''
    document.body.append(probe)
    const frame = getComputedStyle(probe).color
    probe.remove()
    return { paper: getComputedStyle(document.documentElement).backgroundColor, frame }
  })
}
