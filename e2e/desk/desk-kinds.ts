import { deskApi } from '#i18n/desk-article-paths.ts'
import { frontApi } from '#i18n/desk-site-paths.ts'
import { articles } from './kinds/articles.ts'
import { doors } from './kinds/doors.ts'
import { house } from './kinds/house.ts'
import { newsroom } from './kinds/newsroom.ts'
import { site } from './kinds/site.ts'
import { taxonomy } from './kinds/taxonomy.ts'
import type { DeskKind } from './kinds/kind.ts'

/** Every kind of page staff can meet, in each state that looks different. once/routes.spec.ts holds it against the routes. */
export const deskKinds: DeskKind[] = [...doors, ...newsroom, ...articles, ...site, ...taxonomy, ...house]

export interface DeskOutlet {
  /** As of a kind of page. */
  path: string
  type: RegExp
  /** It is read by all staff, with GET; else sent to administrators alone, with POST. */
  forAll?: true
}

/** What the desk answers with files, by route. */
export const deskOutlets: Record<string, DeskOutlet> = {
  '/admin/articles/[uid]/review/export': {
    path: '/admin/articles/{reviewed}/review/export',
    type: /text\/csv/,
    forAll: true,
  },
  '/admin/audit/export': { path: '/admin/audit/export', type: /text\/csv/ },
  '/admin/redirects/export': { path: '/admin/redirects/export', type: /text\/csv/ },
}

/** Routes that show nothing and lead on. */
export const deskPassages = ['/admin/renew']

/** Routes that the desk's own scripts ask; their paths are their addresses. */
export const deskScripted: string[] = [...Object.values(deskApi), ...Object.values(frontApi)]

/** Where what is not public is seen as readers will see it; once/previews.spec.ts looks at it. */
export const previewRoutes = ['/preview/desk/[uid]', '/preview/front/[locale]', '/preview/link']
