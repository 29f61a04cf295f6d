import { expect, test } from '@playwright/test'
import { translator } from '#i18n/translate.ts'
import { tabTo } from '../desk/keys.ts'
import { hireAway, newEmail, PASSWORD } from '../desk/person.ts'
import { isIn } from '../desk/sign-in.ts'

const t = translator('en')

test('from signing in to an invitation by keyboard alone', async ({ page, baseURL }) => {
  const person = await hireAway('administrator', baseURL!)
  await page.goto('/admin/staff/new')
  await tabTo(page, 'textbox', t('desk.signIn.email'))
  await page.keyboard.type(person.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/admin/staff/new')

  await tabTo(page, 'textbox', t('desk.staff.name'))
  await page.keyboard.type('Wang Hui')
  await tabTo(page, 'textbox', t('desk.staff.email'))
  await page.keyboard.type(newEmail())
  await tabTo(page, 'checkbox', t('desk.roles.names.reporter'))
  await page.keyboard.press('Space')
  await tabTo(page, 'button', t('desk.staff.new.send'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: t('desk.staff.link.label') })).toBeVisible()
  await tabTo(page, 'button', t('desk.forms.copy'))
})

test('the skip link leads past the menu, and the menu opens and closes by keyboard', async ({
  page,
  baseURL,
}) => {
  const person = await hireAway('reporter', baseURL!)
  await page.goto('/admin')
  await tabTo(page, 'textbox', t('desk.signIn.email'))
  await page.keyboard.type(person.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await isIn(page, person)

  await tabTo(page, 'link', t('desk.shell.skip'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  const menu = page.getByRole('button', { name: t('desk.shell.menu'), exact: true })
  if (await menu.isVisible()) {
    await menu.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('navigation', { name: t('desk.shell.navigation') })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(menu).toBeFocused()
    await page.keyboard.press('Enter')
  }
  await tabTo(page, 'button', t('desk.shell.signOut'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/admin/sign-in')
})
