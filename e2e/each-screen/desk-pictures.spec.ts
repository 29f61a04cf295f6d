import { expect, test, type Page } from '@playwright/test'
import sharp from 'sharp'
import type { DeskPicture } from '#domain/media/types.ts'
import { deskApi, newArticlePath } from '#i18n/desk-article-paths.ts'
import { translator } from '#i18n/translate.ts'
import { aPicture } from '../desk/a-picture.ts'
import { hireInto } from '../desk/person.ts'

const t = translator('en')
const dialog = (page: Page) => page.getByRole('dialog')

test.describe.configure({ timeout: 120_000 })

/** Uploads stand still until the test lets them go on. */
async function holdUploads(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route(`**${deskApi.upload}*`, async (route) => {
    await promise
    await route.continue()
  })
  return resolve
}

async function beginArticle(page: Page): Promise<void> {
  await hireInto(page.request, 'editor')
  await page.goto(newArticlePath())
  await page.getByLabel(t('desk.editor.begin.headline')).fill('Night shift at the mill')
  await page.getByRole('button', { name: t('desk.editor.begin.send') }).click()
  // What is pressed before the scripts have come goes nowhere; they make the text's own field.
  await expect(page.locator('[contenteditable="true"]').first()).toBeVisible()
}

test('a lead picture is sent with its progress, used, described and kept', async ({ page }) => {
  await beginArticle(page)
  const release = await holdUploads(page)
  await page.getByRole('button', { name: t('desk.editor.lead.choose') }).click()
  const name = `mill-${process.pid}-${Date.now()}.jpg`
  await dialog(page)
    .getByLabel(t('desk.pictures.upload.choose'), { exact: true })
    .and(page.locator('input'))
    .setInputFiles(await aPicture(name))
  await expect(dialog(page).getByRole('progressbar', { name })).toBeVisible()
  release()
  await expect(dialog(page).getByRole('radio', { name })).toBeChecked()
  await expect(dialog(page).getByRole('progressbar')).toHaveCount(0)
  await dialog(page)
    .getByRole('button', { name: t('desk.pictures.picker.use') })
    .click()
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.getByText(t('desk.editor.lead.noAlt'))).toBeVisible()

  const edit = page.getByRole('button', { name: t('desk.editor.lead.edit') })
  await edit.click()
  await dialog(page).getByLabel(t('desk.pictures.edit.alt')).fill('A mill with all its windows lit')
  await dialog(page).getByLabel(t('desk.pictures.edit.credit'), { exact: true }).fill('Lin Yue')
  const fromLeft = dialog(page).getByLabel(t('desk.pictures.edit.fromLeft'))
  await fromLeft.fill('20')
  await fromLeft.press('ArrowUp')
  await dialog(page)
    .getByRole('button', { name: t('desk.pictures.edit.save') })
    .click()
  await expect(dialog(page)).toHaveCount(0)
  await expect(edit).toBeFocused()
  await expect(page.getByText(t('desk.editor.lead.noAlt'))).toHaveCount(0)

  const found = async () => {
    const answer = await page.request.get(deskApi.pictures, { params: { locale: 'en', text: name } })
    return ((await answer.json()) as { result: { pictures: DeskPicture[] } }).result.pictures
  }
  // The picture itself is told after the text has its words.
  await expect
    .poll(found)
    .toMatchObject([
      { fileName: name, focalX: 21, focalY: 50, alt: 'A mill with all its windows lit', credit: 'Lin Yue' },
    ])
  const small = await page.request.get((await found())[0]!.src)
  expect((await sharp(await small.body()).metadata()).exif).toBeUndefined()
})

test('what is not taken says why, and the others are sent all the same', async ({ page }) => {
  await beginArticle(page)
  const choose = page.getByRole('button', { name: t('desk.editor.lead.choose') })
  await choose.click()
  const input = dialog(page)
    .getByLabel(t('desk.pictures.upload.choose'), { exact: true })
    .and(page.locator('input'))
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>')
  await input.setInputFiles({ name: 'mill.png', mimeType: 'image/png', buffer: drawing })
  const name = `dam-${process.pid}-${Date.now()}.jpg`
  await input.setInputFiles(await aPicture(name))
  await expect(dialog(page).getByRole('alert')).toHaveText(t('refusals.media.svg'))
  await expect(dialog(page).getByRole('radio', { name })).toBeChecked()
  await dialog(page)
    .getByRole('button', { name: t('desk.pictures.upload.dismiss') })
    .click()
  await expect(dialog(page).getByRole('alert')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await expect(choose).toBeFocused()
})
