import { cache } from 'react'
import { previewByToken } from '#domain/previews/by-link.ts'
import { readPreview, type Preview } from '#domain/previews/desk.ts'
import { Forbidden, NotFound } from '#domain/refusal.ts'
import { isLocale, type Locale } from '#i18n/locales.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { deskActor } from '#server/desk/signed-in.ts'

/** What stands at a preview's address; `locale` is the article's language, else the one the browser asks for. */
export type PreviewAsked =
  | { state: 'shown'; preview: Preview; locale: Locale }
  /** There is no such article or revision, or the link is good for nothing: it was never, or not any more. */
  | { state: 'nothing'; locale: Locale }
  | { state: 'signedOut'; locale: Locale; uid: string }

/** What is asked for, out of the address; layout, head and page ask alike. */
export const previewAsked = cache(async (): Promise<PreviewAsked> => {
  const { path, now, locale: wanted } = deskRequest()
  const { pathname, searchParams } = new URL(path, 'http://preview.invalid')
  const [, , by, uid] = pathname.split('/')
  const locale = isLocale(wanted) ? wanted : 'en'
  try {
    const preview =
      by === 'link'
        ? await previewByToken(searchParams.get('token'), now)
        : await readPreview(await deskActor(), uid ?? '', revisionIn(searchParams), now)
    if (!preview) return { state: 'nothing', locale }
    const { locale: of } = preview.article
    return { state: 'shown', preview, locale: isLocale(of) ? of : locale }
  } catch (problem) {
    if (problem instanceof NotFound) return { state: 'nothing', locale }
    if (problem instanceof Forbidden) return { state: 'signedOut', locale, uid: uid ?? '' }
    throw problem
  }
})

/** A number that cannot be one of a revision's leads to none. */
function revisionIn(query: URLSearchParams): number | undefined {
  const asked = query.get('revision')
  if (asked === null) return undefined
  return /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : 0
}
