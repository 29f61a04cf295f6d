import { cache } from 'react'
import type { FrontView } from '#domain/front/reader.ts'
import { previewFront } from '#domain/previews/desk.ts'
import { Forbidden } from '#domain/refusal.ts'
import { frontPreviewPath } from '#i18n/desk-site-paths.ts'
import { isLocale, type Locale } from '#i18n/locales.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { deskActor } from '#server/desk/signed-in.ts'

/** What stands at the address of a front page's preview. */
export type FrontAsked =
  | { state: 'shown'; front: FrontView; locale: Locale; at: number }
  /** There is no such language. */
  | { state: 'nothing'; locale: Locale }
  | { state: 'signedOut'; locale: Locale; back: string }

/** What is asked for, out of the address; layout, head and page ask alike. What is past is shown as it is now. */
export const frontAsked = cache(async (): Promise<FrontAsked> => {
  const { path, now, locale: wanted } = deskRequest()
  const { pathname, searchParams } = new URL(path, 'http://preview.invalid')
  const locale = pathname.split('/')[3] ?? ''
  if (!isLocale(locale)) return { state: 'nothing', locale: isLocale(wanted) ? wanted : 'en' }
  const given = searchParams.get('at') ?? ''
  const at = Math.max(now, /^\d{1,15}$/.test(given) ? Number(given) : now)
  try {
    return { state: 'shown', locale, at, front: await previewFront(await deskActor(), locale, at, now) }
  } catch (problem) {
    if (problem instanceof Forbidden)
      return { state: 'signedOut', locale, back: frontPreviewPath({ locale, at: given }) }
    throw problem
  }
})
