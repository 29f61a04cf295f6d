import { expect, test, type Browser, type Page } from '@playwright/test'
import { deskApi, workPath } from '#i18n/desk-article-paths.ts'
import { commentsPath, noticesPath } from '#i18n/desk-work-paths.ts'
import { translator } from '#i18n/translate.ts'
import { hireInto } from '../desk/person.ts'
import { makeArticle, writeInto } from '../desk/write-article.ts'
import { violationsInBothSchemes } from '../violations.ts'

const t = translator('en')
const TEXT = 'Steel rose sharply in May.\n\nCoal fell in the same month.'

test.describe.configure({ timeout: 180_000 })

test('two people discuss a text: a suggestion is accepted, a comment declined', async ({
  browser,
  baseURL,
}) => {
  const writer = await colleague(browser, baseURL!, 'Lin Yue')
  const reviewer = await colleague(browser, baseURL!, 'Wang Fang')
  const { uid } = await makeArticle({ headline: 'Metals in May', text: TEXT })
  // Who wrote last is told of comments.
  await writeInto(writer.request, uid, { kicker: 'Metals' })

  await test.step('one suggests other words for some, and says something about the whole', async () => {
    // Before what was said has come.
    const pressed = Promise.withResolvers<void>()
    await reviewer.route(`**${deskApi.comments}?*`, async (route) => {
      await pressed.promise
      await route.continue()
    })
    await openText(reviewer, uid)
    await text(reviewer).getByText('sharply').click()
    await selectWord(reviewer, 'sharply')
    await reviewer.keyboard.press('Control+Alt+m')
    pressed.resolve()
    const form = panel(reviewer).getByRole('form', { name: t('desk.comments.add.title') })
    await expect(form).toContainText('sharply')
    await form.getByRole('button', { name: t('desk.comments.add.suggest') }).click()
    await form.getByLabel(t('desk.comments.add.suggestion')).fill('slightly')
    await form.getByRole('button', { name: t('desk.comments.add.sendSuggestion'), exact: true }).click()
    await expect(said(reviewer)).toHaveText(t('desk.comments.done.added'))
    await expect(sign(reviewer)).toHaveText('1')
    await panel(reviewer)
      .getByRole('button', { name: t('desk.comments.add.whole') })
      .click()
    await expect(form).toContainText(t('desk.comments.whole'))
    await form.getByLabel(t('desk.comments.add.text')).fill('Can we have last year’s figures?')
    await form.getByRole('button', { name: t('desk.comments.add.send'), exact: true }).click()
    await expect(thread(reviewer, 'last year')).toBeVisible()
  })

  await test.step('the other is told, and finds both', async () => {
    await writer.goto('/admin')
    await bell(writer, 2).click()
    await expect(writer).toHaveURL(noticesPath())
    expect(await violationsInBothSchemes(writer)).toEqual([])
    await writer.getByRole('link', { name: 'Metals in May' }).first().click()
    await expect(writer).toHaveURL(commentsPath(uid))
    await expect(writer.getByRole('listitem').filter({ hasText: 'sharply' }).first()).toContainText(
      'slightly',
    )
    expect(await violationsInBothSchemes(writer)).toEqual([])
  })

  await test.step('and takes the suggestion in', async () => {
    await openText(writer, uid)
    await openPanel(writer, 2)
    expect(await violationsInBothSchemes(writer)).toEqual([])
    await thread(writer, 'sharply')
      .getByRole('button', { name: t('desk.comments.acceptOf', { by: 'Wang Fang' }) })
      .click()
    await expect(text(writer).getByRole('paragraph').first()).toHaveText('Steel rose slightly in May.')
    await expect(said(writer)).toHaveText(t('desk.comments.done.accepted'))
    await expect(sign(writer)).toHaveCount(0)
  })

  await test.step('and declines the comment, which needs a reason', async () => {
    const item = thread(writer, 'last year')
    await item.getByRole('button', { name: t('desk.comments.declineOf', { by: 'Wang Fang' }) }).click()
    await item.getByRole('button', { name: t('desk.comments.declineSend'), exact: true }).click()
    await expect(item.getByRole('alert')).toHaveText(t('refusals.comment.reasonNeeded'))
    await item.getByLabel(t('desk.comments.reason')).fill('They come on Friday.')
    await item.getByRole('button', { name: t('desk.comments.declineSend'), exact: true }).click()
    await expect(panel(writer)).toContainText(t('desk.comments.noneOpen'))
    // By keyboard one is back where one came from.
    await panel(writer).press('Escape')
    await expect(writer.getByRole('button', { name: t('desk.comments.bar'), exact: true })).toBeFocused()
  })

  await test.step('and whoever began them hears of both', async () => {
    await reviewer.goto(noticesPath())
    await expect(reviewer.getByRole('listitem').filter({ hasText: 'They come on Friday.' })).toBeVisible()
    await expect(bell(reviewer, 2)).toBeVisible()
    await reviewer.getByRole('button', { name: t('desk.notices.readAll') }).click()
    await expect(bell(reviewer, 0)).toBeVisible()
    await openText(reviewer, uid)
    await expect(text(reviewer)).toContainText('Steel rose slightly in May.')
  })
})

/** Somebody signed in, with a browser of their own. */
async function colleague(browser: Browser, baseURL: string, name: string): Promise<Page> {
  const { viewport, isMobile, hasTouch } = test.info().project.use
  const context = await browser.newContext({
    ...{ baseURL, viewport: viewport ?? null, isMobile: isMobile ?? false, hasTouch: hasTouch ?? false },
  })
  const page = await context.newPage()
  await hireInto(page.request, 'editor', { name })
  return page
}

async function openText(page: Page, uid: string): Promise<void> {
  await page.goto(workPath(uid))
  await expect(text(page)).toBeVisible({ timeout: 15_000 })
}

async function openPanel(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: t('desk.comments.barOpen', { n: count }) }).click()
  await expect(panel(page).getByRole('listitem').first()).toBeVisible()
}

/** As by mouse or keyboard; the editor has noticed it then. */
async function selectWord(page: Page, word: string): Promise<void> {
  await page.evaluate(async (wanted) => {
    const noticed = new Promise((resolve) =>
      document.addEventListener('selectionchange', resolve, { once: true }),
    )
    const walker = document.createTreeWalker(document.querySelector('.editor-text')!, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const at = (walker.currentNode as Text).data.indexOf(wanted)
      if (at < 0) continue
      getSelection()!.setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + wanted.length)
      return noticed
    }
    throw new Error(`the text has no “${wanted}”`)
  }, word)
}

const text = (page: Page) => page.getByRole('textbox', { name: t('desk.editor.head.text'), exact: true })
const panel = (page: Page) => page.getByRole('region', { name: t('desk.comments.panel'), exact: true })
const said = (page: Page) => panel(page).getByRole('status')
const thread = (page: Page, words: string) => panel(page).locator('.comment').filter({ hasText: words })
const sign = (page: Page) => page.getByRole('button', { name: t('desk.comments.marker', { n: 1 }) })
const bell = (page: Page, count: number) => {
  const name = count === 0 ? t('desk.notices.bell') : t('desk.notices.bellUnread', { count })
  return page.getByRole('link', { name, exact: true })
}
