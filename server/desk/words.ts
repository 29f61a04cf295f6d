import 'server-only'
import { cache } from 'react'
import { readSettings } from '#domain/settings/reader.ts'
import { isLocale, type Locale } from '#i18n/locales.ts'
import { refusalSentence } from '#i18n/refusals.ts'
import { translator } from '#i18n/translate.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { readCookie } from './cookies.ts'
import { signedIn } from './signed-in.ts'

/** The desk's language for whoever asks: their own; before they sign in what they chose, or what their browser wants. */
const deskLocale = cache(async (): Promise<Locale> => {
  const wanted = (await signedIn())?.locale ?? (await readCookie('locale')) ?? deskRequest().locale
  return isLocale(wanted) ? wanted : 'en'
})

/** What pages of the desk say things with. */
export const deskWords = cache(async () => {
  const locale = await deskLocale()
  const settings = await readSettings(locale)
  const timeZone = settings['site.timeZone']
  return {
    locale,
    t: translator(locale),
    timeZone,
    siteName: settings['site.name'],
    /** A refusal as a sentence. */
    sentence: (refusal: Parameters<typeof refusalSentence>[0]) => refusalSentence(refusal, locale, timeZone),
  }
})
