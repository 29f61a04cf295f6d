import { expect, type Page } from '@playwright/test'
import type { ArticleContent } from '#db/schema/json.ts'
import { deskApi, workPath } from '#i18n/desk-article-paths.ts'
import { translator } from '#i18n/translate.ts'

const t = translator('en')

/** A line above the text. */
export function line(page: Page, field: 'headline' | 'kicker') {
  return page.getByRole('textbox', { name: t(`desk.editor.head.${field}`), exact: true })
}

export function text(page: Page) {
  return page.getByRole('textbox', { name: t('desk.editor.head.text'), exact: true })
}

export function button(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true })
}

/** How what is typed stands, as the page says. */
export function state(page: Page) {
  return page.getByRole('status', { name: t('desk.saving.label') })
}

export async function isSaved(page: Page): Promise<void> {
  await expect(state(page)).toContainText(/^(Saved|All changes saved)/)
}

/** Opens an article's page, and waits until one can write in it. */
export async function openEditor(page: Page, uid: string, origin = ''): Promise<void> {
  await page.goto(origin + workPath(uid))
  await expect(text(page)).toBeVisible()
}

/** At the end of the text. */
export async function type(page: Page, words: string): Promise<void> {
  await text(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}

export async function takeOver(page: Page): Promise<void> {
  await button(page, t('desk.editor.presence.takeOver')).click()
  await button(page, t('desk.editor.presence.takeOverSend')).click()
}

/** The working copy, as the server has it. */
export async function stored(page: Page, uid: string, origin = '') {
  const answer = await page.request.get(`${origin}${deskApi.work}?uid=${uid}`)
  const { result } = (await answer.json()) as { result: { content: ArticleContent; conflicts: unknown[] } }
  return { ...result, body: JSON.stringify(result.content.body) }
}

/** The renderer is gone without a word; the browser goes on. */
export async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash')
  const tab = await page.context().newCDPSession(page)
  // Nobody is left to answer.
  tab.send('Page.crash').catch(() => undefined)
  await crashed
}
