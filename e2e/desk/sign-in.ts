import { expect, type Page } from '@playwright/test'
import { localeCodes } from '#i18n/locales.ts'
import { translator } from '#i18n/translate.ts'
import { PASSWORD, type Person } from './person.ts'

const t = translator('en')

/** Types e-mail and password on the sign-in page that is open, and sends them. */
export async function typePassword(page: Page, { email }: Pick<Person, 'email'>, password = PASSWORD) {
  await page.getByLabel(t('desk.signIn.email')).fill(email)
  await page.getByLabel(t('desk.signIn.password'), { exact: true }).fill(password)
  await page.getByRole('button', { name: t('desk.signIn.enter'), exact: true }).click()
}

/** Signs in by password alone, as far as that leads. */
export async function signIn(page: Page, person: Pick<Person, 'email'>): Promise<void> {
  await page.goto('/admin/sign-in')
  await typePassword(page, person)
}

/** Types a code on the page that asks for a second factor, and sends it. @param label of the field */
export async function typeCode(page: Page, label: string, code: string): Promise<void> {
  await page.getByLabel(label).fill(code)
  await page.getByRole('button', { name: t('desk.signIn.enter'), exact: true }).click()
}

/** The start page, as whoever is signed in sees it, in whatever language. */
export async function isIn(page: Page, { name }: Pick<Person, 'name'>): Promise<void> {
  const welcomes = localeCodes.map((locale) => translator(locale)('desk.shell.welcome', { name }))
  await expect(page).toHaveURL('/admin')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`^(${welcomes.join('|')})$`))
}

/** On small screens what stands beside the page is behind a button. */
export async function openMenu(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: t('desk.shell.menu'), exact: true })
  if (await button.isVisible()) await button.click()
}

export async function signOut(page: Page): Promise<void> {
  await openMenu(page)
  await page.getByRole('button', { name: t('desk.shell.signOut') }).click()
  await expect(page).toHaveURL('/admin/sign-in')
}
