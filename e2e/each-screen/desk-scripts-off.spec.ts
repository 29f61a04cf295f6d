import { expect, test } from '@playwright/test'
import { translator } from '#i18n/translate.ts'
import { oneTimeCode, readRecoveryCodes, readSecret } from '../desk/one-time-code.ts'
import { hire, hireInto, newEmail, PASSWORD, pathOf } from '../desk/person.ts'
import { isIn, signIn, signOut, typeCode, typePassword } from '../desk/sign-in.ts'
import { OwnPlace } from '../own-server.ts'

const t = translator('en')
const own = new OwnPlace()

test.describe.configure({ timeout: 90_000 })
test.use({ javaScriptEnabled: false })
test.afterAll(() => own.clear())

test('without scripts: the first account is made', async ({ browser }) => {
  const server = await own.start()
  const [link] = /http:\S+\/admin\/setup\?\S+/.exec(server.said) ?? []
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(link!)
  const first = { name: 'Chen Yuhan', email: newEmail() }
  const send = page.getByRole('button', { name: t('desk.signIn.setup.send') })
  await page.getByLabel(t('desk.signIn.name'), { exact: true }).fill(first.name)
  await page.getByLabel(t('desk.signIn.email')).fill(first.email)
  await send.click()
  const password = page.getByLabel(t('desk.signIn.newPassword'), { exact: true })
  await expect(password).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel(t('desk.signIn.name'), { exact: true })).toHaveValue(first.name)
  await expect(page.getByLabel(t('desk.signIn.email'))).toHaveValue(first.email)
  await password.fill(PASSWORD)
  await send.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    t('desk.shell.welcome', { name: first.name }),
  )
})

test('without scripts: an invitation is taken, and one signs out and in again', async ({ page }) => {
  const person = await hire('reporter')
  await page.goto(person.invitation)
  const password = page.getByLabel(t('desk.signIn.newPassword'), { exact: true })
  const send = page.getByRole('button', { name: t('desk.signIn.invitation.send') })
  await password.fill('short')
  await send.click()
  await expect(password).toHaveAttribute('aria-invalid', 'true')
  await password.fill(PASSWORD)
  await send.click()
  await isIn(page, person)
  await signOut(page)

  await page.goto('/admin/account?from=mail')
  await typePassword(page, person, 'not this one')
  await expect(page.getByRole('alert')).toHaveText(t('refusals.signIn.wrong'))
  await expect(page.getByLabel(t('desk.signIn.email'))).toHaveValue(person.email)
  await typePassword(page, person)
  await expect(page).toHaveURL('/admin/account?from=mail')
})

test('without scripts: an authenticator app is set up, and asked for', async ({ page }) => {
  const person = await hireInto(page.request, 'reporter')
  await page.goto('/admin/account/factors')
  await page.getByRole('button', { name: t('desk.account.app.start') }).click()
  const secret = await readSecret(page)
  const code = page.getByLabel(t('desk.account.app.code'))
  const confirm = page.getByRole('button', { name: t('desk.account.app.confirm'), exact: true })
  await code.fill('12')
  await confirm.click()
  await expect(code).toHaveAttribute('aria-invalid', 'true')
  expect(await readSecret(page)).toBe(secret)
  await code.fill(oneTimeCode(secret))
  await confirm.click()
  const codes = await readRecoveryCodes(page)
  expect(codes).toHaveLength(10)

  await signOut(page)
  await signIn(page, person)
  await typeCode(page, t('desk.signIn.factor.code'), oneTimeCode(secret, 'next'))
  await isIn(page, person)
  await signOut(page)
  await signIn(page, person)
  await page.getByRole('link', { name: t('desk.signIn.recovery.instead') }).click()
  await typeCode(page, t('desk.signIn.recovery.code'), codes[0]!)
  await isIn(page, person)
})

test('without scripts: somebody is invited, and gets another role', async ({ page }) => {
  await hireInto(page.request, 'administrator')
  const [name, email] = ['Wang Hui', newEmail()]
  await page.goto('/admin/staff/new')
  await page.getByLabel(t('desk.staff.name'), { exact: true }).fill(name)
  await page.getByLabel(t('desk.staff.email')).fill(email)
  const send = page.getByRole('button', { name: t('desk.staff.new.send'), exact: true })
  await test.step('nobody is invited without a role, and nothing typed is lost', async () => {
    await send.click()
    await expect(page.getByText(t('refusals.staff.noRole')).filter({ visible: true })).toBeVisible()
    await expect(page.getByLabel(t('desk.staff.name'), { exact: true })).toHaveValue(name)
    await expect(page.getByLabel(t('desk.staff.email'))).toHaveValue(email)
  })
  await page.getByRole('checkbox', { name: t('desk.roles.names.reporter') }).check()
  await send.click()
  const link = page.getByRole('group', { name: t('desk.staff.link.label') })
  expect(pathOf(/http:\S+/.exec(await link.innerText())![0])).toContain('/admin/invitation?token=')

  await page.goto('/admin/staff')
  await page.getByRole('row').filter({ hasText: email }).getByRole('link').click()
  await page.getByRole('checkbox', { name: t('desk.roles.names.reporter') }).uncheck()
  await page.getByRole('checkbox', { name: t('desk.roles.names.editor') }).check()
  await page.getByRole('button', { name: t('desk.staff.rolesForm.send') }).click()
  await expect(page.getByText(t('desk.staff.rolesForm.done', { n: 0 }))).toBeVisible()
  await page.reload()
  await expect(page.getByRole('checkbox', { name: t('desk.roles.names.editor') })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: t('desk.roles.names.reporter') })).not.toBeChecked()
})

test('without scripts: the language changes', async ({ page }) => {
  const zh = translator('zh')
  await page.goto('/admin/sign-in?next=%2Fadmin%2Faccount')
  await page.getByRole('button', { name: '中文' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh('desk.signIn.title'))
  await expect(page).toHaveURL('/admin/sign-in?next=%2Fadmin%2Faccount')
})
