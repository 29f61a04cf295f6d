import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { deskApi, workPath } from '#i18n/desk-article-paths.ts'
import { translator } from '#i18n/translate.ts'
import { hireAway, hireInto } from '../desk/person.ts'
import { typePassword } from '../desk/sign-in.ts'
import { makeArticle, type Written } from '../desk/write-article.ts'
import { news } from '../news-command.ts'

const t = translator('en')

test.describe.configure({ timeout: 90_000 })

const line = (page: Page, field: 'headline' | 'kicker') =>
  page.getByRole('textbox', { name: t(`desk.editor.head.${field}`), exact: true })
const text = (page: Page) =>
  page.getByRole('textbox', { name: t('desk.editor.head.text'), exact: true })
const state = (page: Page) => page.getByRole('status', { name: t('desk.saving.label') })
const isSaved = (page: Page) => expect(state(page)).toContainText(/^Saved|^All changes saved/)
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function open(page: Page, { uid }: Written): Promise<void> {
  await page.goto(workPath(uid))
  await expect(text(page)).toBeVisible()
}

/** At the end of the text. */
async function type(page: Page, words: string): Promise<void> {
  await text(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}

/** What the server has. */
async function stored(page: Page, { uid }: Written) {
  const answer = await page.request.get(`${deskApi.work}?uid=${uid}`)
  const { result } = (await answer.json()) as {
    result: { content: { headline: string; body: unknown }; conflicts: unknown[] }
  }
  return { headline: result.content.headline, body: JSON.stringify(result.content.body), ...result }
}

/** Another window of the same person that has a network of its own. */
async function another(browser: Browser, context: BrowserContext, baseURL: string): Promise<Page> {
  const own = await browser.newContext({ baseURL, storageState: await context.storageState() })
  return own.newPage()
}

/** Back among the windows: browsers under test never hide one by themselves. */
const comeBack = (page: Page) => page.evaluate(() => dispatchEvent(new Event('focus')))

test('without a network one writes on; with it again, it is saved by itself', async ({ page, context }) => {
  await hireInto(page.request, 'editor')
  const article = await makeArticle({ headline: 'Orders rise' })
  await open(page, article)
  await context.setOffline(true)
  await line(page, 'headline').fill('Orders fall')
  await expect(state(page)).toContainText(t('desk.saving.offline'))
  await type(page, ' Typed without a network.')
  await expect(page.getByText(t('desk.saving.offlineLead'))).toBeVisible()
  await context.setOffline(false)
  await isSaved(page)
  const { headline, body } = await stored(page, article)
  expect(headline).toBe('Orders fall')
  expect(body).toContain('Typed without a network.')
})

test('signed out while writing: signed in in a new tab, it is saved by itself', async ({ page, baseURL }) => {
  const person = await hireAway('editor', baseURL!)
  const article = await makeArticle({ headline: 'Orders rise' })
  await page.goto('/admin/sign-in')
  await typePassword(page, person)
  await page.waitForURL('/admin')
  await open(page, article)
  await news('staff', 'revoke-sessions', person.email)
  await type(page, ' Typed after the session was over.')
  await expect(state(page)).toContainText(t('desk.saving.ended'))
  const opening = page.waitForEvent('popup')
  await page.getByRole('link', { name: t('desk.saving.signIn') }).click()
  const tab = await opening
  await typePassword(tab, person)
  await expect(text(tab)).toBeVisible()
  await tab.close()
  await comeBack(page)
  await isSaved(page)
  expect((await stored(page, article)).body).toContain('Typed after the session was over.')
})

test('of a block that two windows changed both texts stand side by side until one is chosen', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await hireInto(page.request, 'editor')
  const article = await makeArticle({ headline: 'Orders rise' })
  const other = await another(browser, context, baseURL!)
  await open(page, article)
  await open(other, article)
  await context.setOffline(true)
  await type(page, ' Here it says eleven.')
  await type(other, ' There it says twelve.')
  await line(page, 'headline').fill('Orders rise here')
  await line(other, 'headline').fill('Orders rise there')
  await isSaved(other)
  await context.setOffline(false)

  await expect(page.getByText(t('desk.editor.conflict.count', { n: 2 }))).toBeVisible()
  await expect(text(page)).toContainText('eleven')
  await expect(text(page)).toContainText('twelve')
  await isSaved(page)
  const both = await stored(page, article)
  expect(both.conflicts).toHaveLength(2)
  expect(both.body).toMatch(/eleven.*twelve|twelve.*eleven/)

  const field = page.getByRole('group', { name: /Changed in two places/ })
  await expect(field).toContainText('Orders rise here')
  await expect(field).toContainText('Orders rise there')
  await field.getByRole('button', { name: t('desk.editor.conflict.keepTheirs') }).click()
  await expect(line(page, 'headline')).toHaveValue('Orders rise there')
  await button(page, t('desk.editor.body.conflict.keepOurs')).click()
  await expect(text(page)).not.toContainText('twelve')
  await expect(text(page)).toContainText('eleven')
  await expect.poll(async () => (await stored(page, article)).conflicts).toEqual([])
  const chosen = await stored(page, article)
  expect(chosen.headline).toBe('Orders rise there')
  expect(chosen.body).toContain('eleven')
  expect(chosen.body).not.toContain('twelve')
  await other.context().close()
})

test('whoever is taken over from while typing loses no word', async ({ page, browser, baseURL }) => {
  await hireInto(page.request, 'editor')
  const article = await makeArticle({ headline: 'Orders rise' })
  await open(page, article)
  await type(page, ' Begun by the first.')
  await isSaved(page)
  const other = await browser.newPage({ baseURL: baseURL! })
  await hireInto(other.request, 'editor', { name: 'Zhao Min' })
  await open(other, article)
  await page.context().setOffline(true)
  await type(page, ' Not yet sent by the first.')
  const takeOver = async () => {
    await button(other, t('desk.editor.presence.takeOver')).click()
    await button(other, t('desk.editor.presence.takeOverSend')).click()
  }

  await test.step('what came to nothing is said', async () => {
    await other.context().setOffline(true)
    await takeOver()
    await expect(other.getByRole('alert').filter({ hasText: 'Taking over failed' })).toBeVisible()
    await other.context().setOffline(false)
  })
  await takeOver()
  await expect(line(other, 'kicker')).not.toHaveAttribute('readonly')
  await line(other, 'kicker').fill('By the second')
  await isSaved(other)
  await page.context().setOffline(false)
  await expect(line(page, 'kicker')).toHaveAttribute('readonly', '', { timeout: 20_000 })
  await expect(page.getByText(t('desk.editor.presence.taken', { name: 'Zhao Min' }))).toBeVisible()
  await isSaved(page)
  await expect(text(other)).toContainText('Not yet sent by the first.', { timeout: 20_000 })
  const { body, content } = await stored(page, article)
  expect(body).toContain('Not yet sent by the first.')
  expect(content).toMatchObject({ kicker: 'By the second' })
  await other.context().close()
})

test('words of a killed tab wait while somebody else writes, and go in when asked for', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await hireInto(page.request, 'editor')
  const article = await makeArticle({ headline: 'Orders rise' })
  await open(page, article)
  await context.setOffline(true)
  await type(page, ' Typed before the end.')
  await expect(state(page)).toContainText(t('desk.saving.offline'))
  const crashed = page.waitForEvent('crash')
  const tab = await context.newCDPSession(page)
  tab.send('Page.crash').catch(() => undefined)
  await crashed
  await page.close()
  await context.setOffline(false)
  const other = await browser.newPage({ baseURL: baseURL! })
  await hireInto(other.request, 'editor', { name: 'Zhao Min' })
  await open(other, article)
  const takes = button(other, t('desk.editor.presence.takeOver'))
  if (await takes.isVisible()) {
    await takes.click()
    await button(other, t('desk.editor.presence.takeOverSend')).click()
  }
  await line(other, 'kicker').fill('By the second')
  await isSaved(other)

  const again = await context.newPage()
  await open(again, article)
  const left = again.getByText(t('desk.saving.leftoverLead'))
  await expect(left).toBeVisible()
  await expect(button(again, t('desk.saving.takeLeftover'))).toHaveCount(0)
  await button(again, t('desk.editor.presence.takeOver')).click()
  await button(again, t('desk.editor.presence.takeOverSend')).click()
  await button(again, t('desk.saving.takeLeftover')).click()
  await expect(text(again)).toContainText('Typed before the end.')
  await expect(left).toHaveCount(0)
  await expect.poll(async () => (await stored(again, article)).body).toContain('Typed before the end.')
  await other.context().close()
})

test('what waits to be published is read until it is taken off; what is typed meanwhile is kept', async ({
  page,
}) => {
  await hireInto(page.request, 'publisher')
  const article = await makeArticle({ headline: 'Orders rise' })
  await open(page, article)
  await news('schedule', article.uid, '--at', '2099-11-24 18:30')
  await type(page, ' Typed too late.')
  await expect(state(page)).toContainText(/^Not saved/)
  await page.reload()
  await expect(line(page, 'headline')).toHaveAttribute('readonly')
  await expect(page.getByText(t('desk.saving.leftoverLead'))).toBeVisible()
  await button(page, t('desk.editor.locked.cancel')).click()
  await expect(line(page, 'headline')).not.toHaveAttribute('readonly')
  await button(page, t('desk.saving.takeLeftover')).click()
  await isSaved(page)
  await expect.poll(async () => (await stored(page, article)).body).toContain('Typed too late.')
})

test('what is in the trash is read until it is restored', async ({ page }) => {
  await hireInto(page.request, 'publisher')
  const article = await makeArticle({ headline: 'Orders rise' })
  await news('trash', article.uid)
  await open(page, article)
  await expect(page.getByText(t('desk.editor.locked.trashed'))).toBeVisible()
  await expect(line(page, 'headline')).toHaveAttribute('readonly')
  await expect(text(page)).toHaveAttribute('contenteditable', 'false')
  await button(page, t('desk.editor.locked.restore')).click()
  await expect(line(page, 'headline')).not.toHaveAttribute('readonly')
  await line(page, 'headline').fill('Orders fall')
  await expect.poll(async () => (await stored(page, article)).headline).toBe('Orders fall')
})

test('what is pasted is never cut: too long, it is kept here until it is shorter', async ({ page }) => {
  await hireInto(page.request, 'editor')
  const article = await makeArticle({ headline: 'Orders rise' })
  await open(page, article)
  await line(page, 'kicker').focus()
  await page.keyboard.insertText('a'.repeat(97))
  await expect(line(page, 'kicker')).toHaveValue('a'.repeat(97))
  await expect(page.getByText(t('desk.editor.head.tooLong', { n: 17 }))).toBeVisible()
  await expect(state(page)).toContainText(/^Not saved/)
  await line(page, 'kicker').fill('a'.repeat(80))
  await isSaved(page)
})
