import { expect, test, type Page } from '@playwright/test'
import { translator } from '#i18n/translate.ts'
import { giveAuthenticator, withoutAutofill } from '../desk/authenticator.ts'
import { oneTimeCode, readRecoveryCodes, readSecret } from '../desk/one-time-code.ts'
import { hireInto } from '../desk/person.ts'
import { isIn, openMenu, signIn, signOut, typeCode } from '../desk/sign-in.ts'

const t = translator('en')

test.describe.configure({ timeout: 90_000 })

test('an authenticator app is set up, signs in, is lost, and a recovery code helps', async ({ page }) => {
  const person = await hireInto(page.request, 'reporter')
  await page.goto('/admin/account/factors')
  const { secret, codes } = await setUpApp(page)
  expect(codes).toHaveLength(10)

  await signOut(page)
  await signIn(page, person)
  await expect(page).toHaveURL(/\/admin\/sign-in\/factor/)
  await test.step('nothing else is open before the second step', async () => {
    await page.goto('/admin/account')
    await expect(page).toHaveURL(/\/admin\/sign-in\/factor\?next=%2Fadmin%2Faccount$/)
    await page.goto('/admin/sign-in/factor')
  })
  const code = oneTimeCode(secret, 'next')
  await typeCode(page, t('desk.signIn.factor.code'), code)
  await isIn(page, person)

  await signOut(page)
  await signIn(page, person)
  await test.step('no code is good twice', async () => {
    await typeCode(page, t('desk.signIn.factor.code'), code)
    await expect(page.getByText(t('refusals.signIn.code')).filter({ visible: true })).toBeVisible()
  })
  await page.getByRole('link', { name: t('desk.signIn.recovery.instead') }).click()
  await typeCode(page, t('desk.signIn.recovery.code'), codes[3]!.toUpperCase().replace('-', ' '))
  await isIn(page, person)

  await signOut(page)
  await signIn(page, person)
  await page.getByRole('link', { name: t('desk.signIn.recovery.instead') }).click()
  await test.step('no recovery code is good twice', async () => {
    await typeCode(page, t('desk.signIn.recovery.code'), codes[3]!)
    await expect(page.getByText(t('refusals.signIn.code')).filter({ visible: true })).toBeVisible()
  })
  await typeCode(page, t('desk.signIn.recovery.code'), codes[4]!)
  await isIn(page, person)
  await page.goto('/admin/account/factors')
  await expect(page.getByText(t('desk.account.codes.left', { n: 8 }))).toBeVisible()
})

test('a passkey signs in by itself, and after a password', async ({ page }) => {
  await giveAuthenticator(page)
  await withoutAutofill(page)
  const person = await hireInto(page.request, 'reporter')
  await page.goto('/admin/account/factors')
  await page.getByRole('button', { name: t('desk.account.passkeys.add') }).click()
  await expect(page.getByText(t('desk.account.passkeys.added'))).toBeVisible()
  expect(await readRecoveryCodes(page)).toHaveLength(10)

  await test.step('the same device is known', async () => {
    await page.getByRole('button', { name: t('desk.account.passkeys.add') }).click()
    await expect(page.getByText(t('desk.account.passkeys.known'))).toBeVisible()
  })

  await signOut(page)
  await page.getByRole('button', { name: t('desk.signIn.passkey') }).click()
  await isIn(page, person)

  await signOut(page)
  await signIn(page, person)
  await expect(page).toHaveURL(/\/admin\/sign-in\/factor/)
  await page.getByRole('button', { name: t('desk.signIn.factor.passkey') }).click()
  await isIn(page, person)
})

test('a passkey that the browser offers by itself signs in', async ({ page }) => {
  await giveAuthenticator(page)
  const person = await hireInto(page.request, 'reporter')
  await page.goto('/admin/account/factors')
  await page.getByRole('button', { name: t('desk.account.passkeys.add') }).click()
  await expect(page.getByText(t('desk.account.passkeys.added'))).toBeVisible()
  await openMenu(page)
  // The device under test says yes as soon as it is asked.
  await page.getByRole('button', { name: t('desk.shell.signOut') }).click()
  await isIn(page, person)
})

async function setUpApp(page: Page): Promise<{ secret: string; codes: string[] }> {
  await page.getByRole('button', { name: t('desk.account.app.start') }).click()
  const secret = await readSecret(page)
  await page.getByLabel(t('desk.account.app.code')).fill(oneTimeCode(secret))
  await page.getByRole('button', { name: t('desk.account.app.confirm'), exact: true }).click()
  await expect(page.getByText(t('desk.account.app.done'))).toBeVisible()
  return { secret, codes: await readRecoveryCodes(page) }
}
