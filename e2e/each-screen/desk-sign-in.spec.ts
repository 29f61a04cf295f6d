import { expect, test } from '@playwright/test'
import { localeTag } from '#i18n/locales.ts'
import { translator } from '#i18n/translate.ts'
import { hireAway } from '../desk/person.ts'
import { isIn, signIn, typePassword } from '../desk/sign-in.ts'

const t = translator('en')

test('a wrong password says so at the form, keeps the e-mail and the focus', async ({ page, baseURL }) => {
  const person = await hireAway('reporter', baseURL!)
  await page.goto('/admin/sign-in')
  await typePassword(page, person, 'not this one')
  await expect(page.getByText(t('refusals.signIn.wrong'))).toBeVisible()
  const focused = page.locator(':focus')
  await expect(focused).toHaveCount(1)
  expect(await focused.evaluate((element) => element.closest('form') !== null)).toBe(true)
  await expect(page.getByLabel(t('desk.signIn.email'))).toHaveValue(person.email)
  await typePassword(page, person)
  await isIn(page, person)
})

test('who opens an address of the desk comes back to it after signing in', async ({ page, baseURL }) => {
  const person = await hireAway('administrator', baseURL!)
  const wanted = '/admin/audit?action=session.signIn&locale=%E4%B8%AD'
  await page.goto(wanted)
  await expect(page).toHaveURL(/\/admin\/sign-in\?next=/)
  await typePassword(page, person, 'not this one')
  await expect(page.getByLabel(t('desk.signIn.password'), { exact: true })).toBeVisible()
  await typePassword(page, person)
  await expect(page).toHaveURL(wanted)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('desk.audit.title'))
})

const elsewhere = [
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '/admin/..//evil.example',
  'javascript:alert(1)',
  '/en',
]

test('signing in leads to the desk alone, wherever the address says', async ({ page, baseURL }) => {
  const person = await hireAway('reporter', baseURL!)
  for (const next of elsewhere) {
    await page.context().clearCookies()
    await page.goto(`/admin/sign-in?next=${encodeURIComponent(next)}`)
    await typePassword(page, person)
    await isIn(page, person)
    // Who is signed in is sent on at once.
    await page.goto(`/admin/sign-in?next=${encodeURIComponent(next)}`)
    await isIn(page, person)
  }
})

test('the language chosen before signing in, or at the desk, is kept', async ({ page, baseURL }) => {
  const person = await hireAway('reporter', baseURL!)
  const zh = translator('zh')
  const speaks = async (locale: 'en' | 'zh') =>
    expect(page.locator('html')).toHaveAttribute('lang', localeTag(locale))

  await page.goto('/admin/sign-in?next=/admin/account')
  await speaks('en')
  await page.getByRole('button', { name: '中文' }).click()
  await speaks('zh')
  await expect(page).toHaveURL('/admin/sign-in?next=/admin/account')
  await page.getByLabel(zh('desk.signIn.email')).fill(person.email)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh('desk.signIn.title'))
  await page.goto('/admin/forgot')
  await speaks('zh')
  await page.getByRole('button', { name: 'English' }).click()
  await speaks('en')
  await signIn(page, person)
  await isIn(page, person)
  await speaks('en')
})
