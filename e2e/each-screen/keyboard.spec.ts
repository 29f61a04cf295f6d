import { expect, test, type Page } from '@playwright/test'
import { translator } from '#i18n/translate.ts'
import { openPage } from '../open-page.ts'
import { pageKinds } from '../page-kinds.ts'

const t = translator('en')
/** Between them they hold everything that can be reached: cards, forms, tables that scroll, notes, panels. */
const REACHED = [
  'front page',
  'section',
  'article of 5,000 words',
  'search without results',
  'list of months',
]

for (const kind of pageKinds.filter(({ name }) => REACHED.includes(name))) {
  test(`the Tab key reaches everything, in order and visibly: ${kind.name}`, async ({ page }) => {
    await openPage(page, kind, 'en')
    const expected = await markTargets(page)
    expect(expected.length).toBeGreaterThan(10)
    expect(expected[0]).toContain(t('site.skip'))
    const reached: string[] = []
    for (const target of expected) {
      await page.keyboard.press('Tab')
      const focus = await focused(page)
      reached.push(focus.name)
      expect.soft(focus.hidden, `how ${target} hides that it has the focus`).toEqual([])
    }
    expect(reached).toEqual(expected)
    await page.keyboard.press('Tab')
    expect((await focused(page)).name, 'after the last one').toBe('')
  })
}

test('the first link skips to the content', async ({ page }) => {
  await page.goto('/en')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: t('site.skip') })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  const inMain = await page.evaluate(() => document.activeElement?.closest('main') !== null)
  expect(inMain, 'the next Tab goes on inside the content').toBe(true)
})

test('the menu opens by keyboard, leads on, and closes', async ({ page }) => {
  await page.goto('/en')
  const nav = page.getByRole('navigation', { name: t('site.sections'), exact: true })
  const summary = nav.locator('summary')
  const archive = nav.getByRole('link', { name: t('site.archive'), exact: true })
  await summary.focus()
  await page.keyboard.press('Enter')
  await expect(archive).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(archive).toBeHidden()
  await page.keyboard.press('Space')
  await expect(archive).toBeVisible()
  await archive.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/en/archive')
})

/** Notes how everything that can have the focus looks without it. @returns their names, in their order */
function markTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = [
      // Of a group of radio buttons it reaches the one that is chosen; arrows lead to the others.
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input:not([type=radio]:not(:checked)), summary, [tabindex="0"]',
      ),
    ].filter((element) => element.checkVisibility({ visibilityProperty: true }))
    /** Outline and shadow, of itself and of the card it stands for. */
    const looksOf = (element: Element) =>
      [element, element.closest('article') ?? element]
        .map((part) => getComputedStyle(part))
        .map(({ outline, boxShadow }) => outline + boxShadow)
        .join()
    Object.assign(window, { looksOf })
    return targets.map((element, at) => {
      element.dataset.place = `${at} ${(element.textContent || element.ariaLabel || element.id).trim()}`
      element.dataset.plain = looksOf(element)
      return element.dataset.place
    })
  })
}

/** The element that has the focus, '' for none, and why a reader might not see that it has. */
function focused(page: Page): Promise<{ name: string; hidden: string[] }> {
  return page.evaluate(() => {
    const { looksOf } = window as unknown as { looksOf: (element: Element) => string }
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return { name: '', hidden: [] }
    const { left, top, right, bottom } = element.getBoundingClientRect()
    const isInside = left < innerWidth && right > 0 && top < innerHeight && bottom > 0
    return {
      name: element.dataset.place ?? `unexpected <${element.tagName}>`,
      hidden: [
        ...(looksOf(element) === element.dataset.plain ? ['it looks as without'] : []),
        ...(isInside ? [] : ['it is outside the window']),
      ],
    }
  })
}
