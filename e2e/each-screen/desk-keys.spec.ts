import { expect, test, type Page } from '@playwright/test'
import { articlesPath } from '#i18n/desk-article-paths.ts'
import { translator } from '#i18n/translate.ts'
import { hireInto } from '../desk/person.ts'
import { openMenu } from '../desk/sign-in.ts'
import { violationsOf } from '../violations.ts'

const t = translator('en')
const dialog = (page: Page) => page.getByRole('dialog')

test.describe.configure({ timeout: 90_000 })

test('the keys of the desk are told by ?, work, leave typing alone, and can be turned off', async ({
  page,
}) => {
  await hireInto(page.request, 'administrator')
  await page.goto(articlesPath())
  // What is pressed before the scripts have come goes nowhere; they make the button.
  await openMenu(page)
  await page.getByRole('button', { name: t('desk.keys.title') }).click()
  await expect(dialog(page)).toBeVisible()
  await expect(dialog(page)).toContainText(t('desk.keys.search'))
  expect(await violationsOf(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await page.reload()
  await expect(page.locator('.desk-keys')).toBeAttached()
  await page.keyboard.press('?')
  await expect(dialog(page)).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await expect(page).toHaveURL(articlesPath())
  await page.keyboard.press('Escape')

  const search = page.getByRole('searchbox').first()
  await page.keyboard.press('/')
  await expect(search).toBeFocused()
  await search.pressSequentially('g s?n')
  await expect(search).toHaveValue('g s?n')
  await expect(dialog(page)).toHaveCount(0)
  await search.blur()
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('desk.guide.title'))

  await expect(page.locator('.desk-keys')).toBeAttached()
  await page.keyboard.press('?')
  await dialog(page).getByLabel(t('desk.keys.single')).uncheck()
  await dialog(page)
    .getByRole('button', { name: t('desk.keys.close') })
    .click()
  await page.keyboard.press('?')
  await page.keyboard.press('n')
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('desk.guide.title'))
})
