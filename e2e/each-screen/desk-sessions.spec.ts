import { expect, test } from '@playwright/test'
import { translator } from '#i18n/translate.ts'
import { hireAway, hireInto } from '../desk/person.ts'
import { isIn, openMenu, signIn } from '../desk/sign-in.ts'

const t = translator('en')

test.describe.configure({ timeout: 90_000 })

test('who is disabled is out on both devices at the next click', async ({ page, browser, baseURL }) => {
  const person = await hireAway('reporter', baseURL!, { name: 'Zhao Min' })
  const devices = await Promise.all([1, 2].map(async () => (await browser.newContext()).newPage()))
  for (const device of devices) {
    await signIn(device, person)
    await isIn(device, person)
  }
  await hireInto(page.request, 'administrator')
  await page.goto(`/admin/staff/${person.uid}`)
  await page.getByText(t('desk.staff.access.disable'), { exact: true }).click()
  await page.getByRole('button', { name: t('desk.staff.access.disableSend', { name: person.name }) }).click()
  await expect(page.getByText(t('desk.staff.state.disabled'), { exact: true })).toBeVisible()

  for (const device of devices) {
    await openMenu(device)
    await device
      .getByRole('link', { name: t('desk.shell.nav.account') })
      .first()
      .click()
    await expect(device).toHaveURL(/\/admin\/sign-in\?next=/)
    await signIn(device, person)
    await expect(device.getByText(t('refusals.signIn.wrong'))).toBeVisible()
  }
})

test('the other devices are signed out, this one is not', async ({ page, browser }) => {
  const person = await hireInto(page.request, 'reporter')
  const other = await (await browser.newContext()).newPage()
  await signIn(other, person)
  await isIn(other, person)
  await page.goto('/admin/account/sessions')
  await page.getByRole('button', { name: t('desk.account.sessions.endOthers') }).click()
  await expect(page.getByText(t('desk.account.sessions.endedOthers', { n: 1 }))).toBeVisible()
  await other.reload()
  await expect(other).toHaveURL('/admin/sign-in?next=%2Fadmin')
  await page.reload()
  await expect(page).toHaveURL('/admin/account/sessions')
})
