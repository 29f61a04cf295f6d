import type { Locale } from '#i18n/locales.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { previewAsked } from './asked.ts'
import { frontAsked } from './asked-front.ts'

/** The language of what is seen beforehand, an article or a front page. */
export async function previewLocale(): Promise<Locale> {
  const { locale } = await (deskRequest().path.startsWith('/preview/front/') ? frontAsked() : previewAsked())
  return locale
}
