import { expect, test, type Page } from '@playwright/test'
import { pageDeskPath, pageRevisionsPath } from '#i18n/desk-site-paths.ts'
import { translator } from '#i18n/translate.ts'
import { aPicture } from '../desk/a-picture.ts'
import { moveCursor } from '../desk/keys.ts'
import { hireInto } from '../desk/person.ts'
import { newSlug } from '../desk/write-article.ts'

const t = translator('zh')

test.use({ locale: 'zh-CN' })
test.describe.configure({ timeout: 120_000 })

const body = (page: Page) => page.locator('.editor-text[contenteditable="true"]')
const field = (page: Page, name: 'name' | 'slug' | 'description') =>
  page.getByLabel(t(`desk.pages.write.${name}`), { exact: true })
const state = (page: Page) => page.locator('.page-bar').getByRole('status')
const save = (page: Page) => page.getByRole('button', { name: t('desk.pages.write.save') }).click()

/** A page of this test alone, saved once. @returns its number */
async function aPage(page: Page, name: string, slug: string, text: string): Promise<number> {
  await page.goto(pageDeskPath('new', 'zh'))
  await expect(body(page)).toBeVisible()
  await field(page, 'name').fill(name)
  await field(page, 'slug').fill(slug)
  await body(page).click()
  await page.keyboard.type(text)
  await save(page)
  await expect(page).toHaveURL(/\/admin\/pages\/\d+/)
  await expect(body(page)).toHaveText(text)
  return Number(/pages\/(\d+)/.exec(page.url())![1])
}

test('a standing page is written with a picture, compared and restored', async ({ page }) => {
  await hireInto(page.request, 'publisher', { locale: 'zh', name: '林悦' })
  const slug = newSlug()
  const id = await aPage(page, '采编规范', slug, '每条消息至少两个来源。')

  await test.step('a picture and another sentence', async () => {
    await body(page).click()
    await moveCursor(page, 'Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('更正当日刊出。')
    await page
      .locator('.page-desk')
      .getByRole('button', { name: t('desk.editor.body.actions.picture'), exact: true })
      .click()
    const dialog = page.getByRole('dialog')
    const name = `rules-${process.pid}-${Date.now()}.jpg`
    await dialog
      .getByLabel(t('desk.pictures.upload.choose'), { exact: true })
      .and(page.locator('input'))
      .setInputFiles(await aPicture(name))
    await expect(dialog.getByRole('radio', { name })).toBeChecked()
    await expect(dialog.getByRole('progressbar')).toHaveCount(0)
    await dialog.getByRole('button', { name: t('desk.pictures.picker.use') }).click()
    await expect(body(page).locator('img')).toHaveCount(1)
    await expect(state(page)).toHaveText(t('desk.pages.write.states.unsaved'))
    await save(page)
    await expect(state(page)).toContainText('2')
    await page.goto(`/zh/pages/${slug}`)
    await expect(page.locator('main img')).toHaveCount(1)
    await expect(page.locator('main')).toContainText('更正当日刊出。')
  })

  await test.step('what changed, and back', async () => {
    await page.goto(pageRevisionsPath(id, 'zh', { from: '1', to: '2' }))
    await expect(page.locator('.difference-text')).toContainText('更正当日刊出。')
    await page.getByRole('button', { name: t('desk.pages.restore.send', { number: 1 }) }).click()
    await expect(page).toHaveURL(pageDeskPath(id, 'zh'))
    await page.goto(`/zh/pages/${slug}`)
    await expect(page.locator('main')).not.toContainText('更正当日刊出。')
    await expect(page.locator('main img')).toHaveCount(0)
  })
})

test('what was typed and not saved is there again in the next window', async ({ page, context }) => {
  await hireInto(page.request, 'publisher', { locale: 'zh' })
  const id = await aPage(page, '联系', newSlug(), '岚湖路一号。')
  await field(page, 'description').fill('怎样找到我们')
  await expect(state(page)).toHaveText(t('desk.pages.write.states.unsaved'))
  await page.close({ runBeforeUnload: false })
  const next = await context.newPage()
  await next.goto(pageDeskPath(id, 'zh'))
  await expect(next.getByText(t('desk.pages.write.restored'))).toBeVisible()
  await expect(field(next, 'description')).toHaveValue('怎样找到我们')
  await save(next)
  await expect(state(next)).toContainText('2')
})

test('two people write the same page: the second sees both texts and chooses', async ({
  page,
  browser,
  baseURL,
}) => {
  await hireInto(page.request, 'publisher', { locale: 'zh', name: '林悦' })
  const slug = newSlug()
  const id = await aPage(page, '关于', slug, '创办于一九三一年。')
  const elsewhere = await browser.newContext({ baseURL: baseURL!, locale: 'zh-CN' })
  await hireInto(elsewhere.request, 'publisher', { locale: 'zh', name: '王青' })
  const other = await elsewhere.newPage()
  await other.goto(pageDeskPath(id, 'zh'))
  await expect(body(other)).toBeVisible()
  await field(other, 'name').fill('关于本报')
  await save(other)
  await expect(state(other)).toContainText('2')

  await field(page, 'description').fill('一份岚湖的报纸')
  await save(page)
  await expect(page.getByText(/王青.*修订稿 2/).first()).toBeVisible()
  await page.getByText(t('desk.pages.write.theirText')).click()
  await expect(page.locator('.page-theirs')).toContainText('关于本报')
  await page.getByRole('button', { name: t('desk.pages.write.takeTheirs') }).click()
  await expect(field(page, 'name')).toHaveValue('关于本报')
  await page.getByRole('button', { name: t('desk.pages.write.putBack') }).click()
  await expect(field(page, 'description')).toHaveValue('一份岚湖的报纸')
  await save(page)
  await expect(state(page)).toContainText('3')
  await elsewhere.close()
})
