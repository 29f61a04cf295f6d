import { findLegacyPath } from '#domain/addresses/legacy.ts'
import { isSiteShape } from '#domain/addresses/shapes.ts'
import { isLocale } from '#i18n/locales.ts'
import type { FrontOptions } from './front-options.ts'
import { renderPage } from './render-page.ts'
import { allows, redirect, refuse } from './send.ts'
import { canonicalPath, type Target } from './target.ts'
import { addVary } from './vary.ts'
import type { Visit } from './visit.ts'

/** Readers' addresses that belong to no language: outlets, and the files of two folders. */
const WITHOUT_LANGUAGE =
  /^\/(sitemap\.xml|news-sitemap\.xml|robots\.txt|llms\.txt|sitemaps\/[^/]+|theme\/[^/]+)$/

/** Answers readers' addresses: pages, outlets, and what old sites left behind. */
export async function serveSite(visit: Visit, options: FrontOptions): Promise<void> {
  const { target, req, res, locale } = visit
  if (!allows(visit, 'GET', 'HEAD')) return
  const known = isLocale(target.first) || WITHOUT_LANGUAGE.test(target.path)
  // Before anything else is held against an unknown address: old sites had odd ones.
  if (mayBeLegacy(target) && (await servedLegacy(visit))) return
  if (target.problem !== null) return refuse(visit, 400)
  const canonical = canonicalPath(target.path)
  if (canonical !== target.path) return redirect(visit, 308, canonical + target.query)
  if (target.path === '/') {
    addVary(res, 'Accept-Language')
    res.setHeader('Cache-Control', 'no-cache')
    return redirect(visit, 302, `/${locale}${target.query}`)
  }
  // The site's page for unknown paths answers 404 in the reader's language.
  req.url = known ? target.path + target.query : `/${locale}/404`
  await renderPage(visit, options.render, options.dev)
}

/** Whether an old site's address is looked up before a page is made: the site's own need no look. */
function mayBeLegacy({ path, query, first, problem }: Target): boolean {
  if (path === '/') return query !== ''
  if (isLocale(first)) return problem !== null || !isSiteShape(canonicalPath(path))
  return !WITHOUT_LANGUAGE.test(path)
}

async function servedLegacy(visit: Visit): Promise<boolean> {
  const found = await findLegacyPath(visit.target.raw)
  if (found?.status === 301) {
    visit.res.setHeader('Cache-Control', 'no-cache')
    redirect(visit, 301, found.location)
  }
  if (found?.status === 410) refuse(visit, 410)
  return found !== null
}
