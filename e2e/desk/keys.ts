import { expect, type Page } from '@playwright/test'

type Role = 'button' | 'checkbox' | 'combobox' | 'link' | 'radio' | 'textbox'

/** More stops than any page of the desk has before what a test looks for. */
const MOST = 120

/**
 * Presses Tab until something of this role and name has the focus. At each stop on the way the focus must be seen, by an
 * outline, a border or a shadow that is not there without it.
 */
export async function tabTo(page: Page, role: Role, name: string): Promise<void> {
  const target = page.getByRole(role, { name, exact: role !== 'checkbox' }).first()
  await expect(target).toBeVisible({ timeout: 15_000 })
  for (let pressed = 0; pressed < MOST; pressed++) {
    await page.keyboard.press('Tab')
    expect(await hiddenFocus(page)).toBeNull()
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`the Tab key does not reach ${role} ${name}`)
}

/**
 * Moves the cursor in a text. The editor hears of it by an event of the browser's own, within two frames, and acts upon keys
 * such as Enter where it knows the cursor to be.
 */
export async function moveCursor(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  )
}

/** @returns what has the focus and does not show it, or is out of sight; null where all is well */
function hiddenFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const element = document.activeElement
    // Past the last stop the browser's own buttons have it.
    if (!(element instanceof HTMLElement) || element === document.body) return null
    const name = `<${element.tagName.toLowerCase()}> ${element.ariaLabel ?? element.textContent.trim().slice(0, 40)}`
    const { left, top, right, bottom } = element.getBoundingClientRect()
    if (left >= innerWidth || right <= 0 || top >= innerHeight || bottom <= 0)
      return `${name} is out of sight`
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    const isSeen = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
    // In texts the cursor is seen.
    const isText = element.isContentEditable || element instanceof HTMLTextAreaElement
    return isSeen || isText ? null : `${name} does not show that it has the focus`
  })
}
