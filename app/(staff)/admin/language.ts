'use server'

import { redirect } from 'next/navigation'
import { updateAccount } from '#domain/account/update.ts'
import { execute } from '#domain/execute.ts'
import { isLocale } from '#i18n/locales.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { asking } from '#server/desk/asking.ts'
import { writeCookie } from '#server/desk/cookies.ts'
import { text } from '#server/desk/form.ts'
import { signedIn } from '#server/desk/signed-in.ts'

/** How long a browser keeps the language somebody chose before signing in: a year, in milliseconds. */
const KEPT_FOR = 365 * 24 * 3_600_000

/** Shows the desk in another language: in this browser, and wherever else whoever is signed in will be. */
export async function chooseLanguage(form: FormData): Promise<void> {
  const locale = text(form, 'locale')
  const { path, now } = deskRequest()
  if (isLocale(locale)) {
    await writeCookie('locale', locale, now + KEPT_FOR)
    const person = await signedIn()
    if (person?.stage === 'full') await execute(updateAccount, { locale }, await asking())
  }
  // The page it was chosen on: the form is sent to its own address.
  redirect(path)
}
