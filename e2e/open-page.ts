import { expect, type APIRequestContext, type Page } from '@playwright/test'
import { localeCodes, type Locale } from '#i18n/locales.ts'
import type { PageKind } from './page-kinds.ts'

/** The languages a kind of page has an example in. */
export function localesOf(kind: PageKind): Locale[] {
  return localeCodes.filter((locale) => kind.paths[locale] !== undefined)
}

/** Opens the example of a kind of page, which must answer with the kind's status. */
export async function openPage(page: Page, kind: PageKind, locale: Locale): Promise<void> {
  const path = await pathOf(page.request, kind, locale)
  const answer = await page.goto(path)
  expect(answer?.status(), path).toBe(kind.status ?? 200)
}

/** What the server sends for the example, before a browser has read it. */
export async function sourceOf(request: APIRequestContext, kind: PageKind, locale: Locale): Promise<string> {
  const path = await pathOf(request, kind, locale)
  const answer = await request.get(path)
  expect(answer.status(), path).toBe(kind.status ?? 200)
  return answer.text()
}

/** The example's path. The cursor of an older page is the server's business: it is read off the page before. */
export async function pathOf(request: APIRequestContext, kind: PageKind, locale: Locale): Promise<string> {
  const path = kind.paths[locale]
  if (path === undefined) throw new Error(`no ${kind.name} in ${locale}`)
  if (!kind.older) return path
  const source = await (await request.get(path)).text()
  const href = /<a href="([^"]+)" rel="next"/.exec(source)?.[1]
  if (href === undefined) throw new Error(`${path} has no link to an older page`)
  return href.replaceAll('&amp;', '&')
}
