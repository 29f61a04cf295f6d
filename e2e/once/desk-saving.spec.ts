import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { translator } from '#i18n/translate.ts'
import { hireAway, hireInto } from '../desk/person.ts'
import { typePassword } from '../desk/sign-in.ts'
import { makeArticle } from '../desk/write-article.ts'
import { news } from '../news-command.ts'
import { button, isSaved, line, openEditor, state, stored, text, type } from '../saving/editor.ts'

const t = translator('en')

test.describe.configure({ timeout: 90_000 })

/** Another window of the same person that has a network of its own. */
async function another(browser: Browser, context: BrowserContext, baseURL: string): Promise<Page> {
  const own = await browser.newContext({ baseURL, storageState: await context.storageState() })
  return own.newPage()
}

/** Back among the windows: browsers under test never hide one by themselves. */
const comeBack = (page: Page) => page.evaluate(() => dispatchEvent(new Event('focus')))

test('without a network one writes on; with it again, it is saved by itself', async ({ page, context }) => {
  await hireInto(page.request, 'editor')
  const { uid } = await makeArticle({ headline: 'Orders rise' })
  await openEditor(page, uid)
  await context.setOffline(true)
  await line(page, 'headline').fill('Orders fall')
  await expect(state(page)).toContainText(t('desk.saving.offline'))
  await type(page, ' Typed without a network.')
  await expect(page.getByText(t('desk.saving.offlineLead'))).toBeVisible()
  await context.setOffline(false)
  await isSaved(page)
  const { content, body } = await stored(page, uid)
  expect(content.headline).toBe('Orders fall')
  expect(body).toContain('Typed without a network.')
})

test('signed out while writing: signed in in a new tab, it is saved by itself', async ({ page, baseURL }) => {
  const person = await hireAway('editor', baseURL!)
  const { uid } = await makeArticle({ headline: 'Orders rise' })
  await page.goto('/admin/sign-in')
  await typePassword(page, person)
  await page.waitForURL('/admin')
  await openEditor(page, uid)
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
  expect((await stored(page, uid)).body).toContain('Typed after the session was over.')
})

test('of a block that two windows changed both texts stand side by side until one is chosen', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await hireInto(page.request, 'editor')
  const { uid } = await makeArticle({ headline: 'Orders rise' })
  const other = await another(browser, context, baseURL!)
  await openEditor(page, uid)
  await openEditor(other, uid)
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
  const both = await stored(page, uid)
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
  await expect.poll(async () => (await stored(page, uid)).conflicts).toEqual([])
  const chosen = await stored(page, uid)
  expect(chosen.content.headline).toBe('Orders rise there')
  expect(chosen.body).toContain('eleven')
  expect(chosen.body).not.toContain('twelve')
  await other.context().close()
})

test('what is pasted is never cut: too long, it is kept here until it is shorter', async ({ page }) => {
  await hireInto(page.request, 'editor')
  const { uid } = await makeArticle({ headline: 'Orders rise' })
  await openEditor(page, uid)
  await line(page, 'kicker').focus()
  await page.keyboard.insertText('a'.repeat(97))
  await expect(line(page, 'kicker')).toHaveValue('a'.repeat(97))
  await expect(page.getByText(t('desk.editor.head.tooLong', { n: 17 }))).toBeVisible()
  await expect(state(page)).toContainText(/^Not saved/)
  await line(page, 'kicker').fill('a'.repeat(80))
  await isSaved(page)
})
