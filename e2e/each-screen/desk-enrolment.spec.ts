import { expect, test } from '@playwright/test'
import { translator } from '#i18n/translate.ts'
import { oneTimeCode, readRecoveryCodes, readSecret } from '../desk/one-time-code.ts'
import { hireAway, hireInto } from '../desk/person.ts'
import { isIn, signIn, signOut } from '../desk/sign-in.ts'
import { OwnPlace, type OwnServer } from '../own-server.ts'

const t = translator('en')
// What a role asks for holds for everybody who has it: on a server of their own nobody else does.
const own = new OwnPlace()
let server: OwnServer

test.describe.configure({ timeout: 90_000 })
test.beforeAll(async () => {
  server = await own.start()
})

test.afterAll(() => own.clear())

test('a role asks for a second factor: nothing is open before there is one', async ({ browser }) => {
  const baseURL = server.origin
  const person = await hireAway('publisher', baseURL, { terminal: own.news })
  const page = await (await browser.newContext({ baseURL })).newPage()
  await signIn(page, person)
  await isIn(page, person)

  const office = await (await browser.newContext({ baseURL })).newPage()
  await hireInto(office.request, 'administrator', { terminal: own.news })
  await office.goto('/admin/roles')
  const spoken = t('desk.roles.factor.requireFor', { role: t('desk.roles.names.publisher') })
  await office.locator('summary').and(office.getByLabel(spoken)).click()
  await office.getByRole('button', { name: spoken }).click()
  await expect(office.getByText(t('desk.roles.factor.required'), { exact: true })).toHaveCount(1)

  await page.reload()
  await expect(page).toHaveURL('/admin/sign-in?next=%2Fadmin')
  await signIn(page, person)
  await expect(page).toHaveURL(/\/admin\/sign-in\/enrol/)
  for (const closed of ['/admin', '/admin/account', '/admin/account/password', '/admin/confirm']) {
    await page.goto(closed)
    await expect(page).toHaveURL(/\/admin\/sign-in\/enrol/)
  }
  await page.getByRole('button', { name: t('desk.account.app.start') }).click()
  const code = page.getByLabel(t('desk.account.app.code'))
  const confirm = page.getByRole('button', { name: t('desk.account.app.confirm'), exact: true })
  await test.step('a wrong code is refused at its field', async () => {
    await code.fill('abcdef')
    await confirm.click()
    await expect(code).toBeFocused()
    await expect(code).toHaveAttribute('aria-invalid', 'true')
  })
  const secret = await readSecret(page)
  await code.fill(oneTimeCode(secret))
  await confirm.click()
  await expect(page.getByText(t('desk.signIn.enrol.done'))).toBeVisible()
  expect(await readRecoveryCodes(page)).toHaveLength(10)
  await page.getByRole('button', { name: t('desk.signIn.enrol.go') }).click()
  await isIn(page, person)

  await signOut(page)
  await signIn(page, person)
  await page.getByLabel(t('desk.signIn.factor.code')).fill(oneTimeCode(secret, 'next'))
  await page.keyboard.press('Enter')
  await isIn(page, person)
})
