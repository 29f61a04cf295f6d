import { expect, test, type Page } from '@playwright/test'
import { translator } from '#i18n/translate.ts'
import { hireInto, newEmail, PASSWORD, pathOf } from '../desk/person.ts'
import { isIn, openMenu } from '../desk/sign-in.ts'

const t = translator('en')
const invited = { name: 'Wang Hui', email: '' }

test.describe.configure({ timeout: 90_000 })

test('an administrator invites somebody, who chooses a password and is in', async ({ page, browser }) => {
  await hireInto(page.request, 'administrator')
  const person = { ...invited, email: newEmail() }
  await page.goto('/admin')
  await openMenu(page)
  await page.getByRole('link', { name: t('desk.shell.nav.staff') }).click()
  await page.getByRole('link', { name: t('desk.staff.invite') }).click()
  await fillInvitation(page, person)
  const link = await page.getByRole('group', { name: t('desk.staff.link.label') }).innerText()
  const address = pathOf(/http:\S+/.exec(link)![0])

  const theirs = await (await browser.newContext()).newPage()
  await theirs.goto(address)
  await expect(theirs.getByText(person.name)).toBeVisible()
  const password = theirs.getByLabel(t('desk.signIn.newPassword'), { exact: true })
  await test.step('with their own name in it, no password is good', async () => {
    await password.fill('Wang Hui 2026')
    await theirs.getByRole('button', { name: t('desk.signIn.invitation.send') }).click()
    await expect(password).toHaveAttribute('aria-invalid', 'true')
    await expect(password).toBeFocused()
  })
  await password.fill(PASSWORD)
  await theirs.getByRole('button', { name: t('desk.signIn.invitation.send') }).click()
  await isIn(theirs, person)

  await test.step('the link is used up', async () => {
    const other = await (await browser.newContext()).newPage()
    await other.goto(address)
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(t('desk.signIn.closed.title'))
  })
  await test.step('roles hold at the next click', async () => {
    await openMenu(theirs)
    await expect(theirs.getByRole('link', { name: t('desk.shell.nav.audit') })).toHaveCount(0)
    await page.goto('/admin/staff')
    await page.getByRole('row').filter({ hasText: person.email }).getByRole('link').click()
    await giveRole(page, t('desk.roles.names.administrator'))
    await theirs.reload()
    await openMenu(theirs)
    await theirs.getByRole('link', { name: t('desk.shell.nav.audit') }).click()
    await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(t('desk.audit.title'))
  })
})

async function fillInvitation(page: Page, { name, email }: typeof invited): Promise<void> {
  await page.getByLabel(t('desk.staff.name'), { exact: true }).fill(name)
  await page.getByLabel(t('desk.staff.email')).fill(email)
  await page.getByRole('checkbox', { name: t('desk.roles.names.reporter') }).check()
  await page.getByRole('button', { name: t('desk.staff.new.send'), exact: true }).click()
}

async function giveRole(page: Page, role: string): Promise<void> {
  await page.getByRole('checkbox', { name: role }).check()
  await page.getByRole('button', { name: t('desk.staff.rolesForm.send') }).click()
  await expect(page.getByText(t('desk.staff.rolesForm.done', { n: 0 }))).toBeVisible()
}
