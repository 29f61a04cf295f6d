import { COMMON } from './secrets.ts'
import type { Hidden, Place } from './fill.ts'

/** What the addresses of one outlet are made of. */
export interface Around {
  place: Place
  hidden: readonly Hidden[]
  locale: string
  /** Slugs of what surrounds every piece. */
  slugs: { section: string; tag: string; author: string; page: string }
  /** Year and month of today, in the site's zone. */
  month: { year: string; month: string }
}

interface Outlet {
  /** Everything that can be asked for there, one language at a time. */
  paths: (around: Around) => string[]
  /** A piece that is published shows up there: the positive control. */
  shows: boolean
}

const named = (kind: 'section' | 'tag' | 'author', after = ''): Outlet => ({
  paths: ({ locale, slugs }) => [
    `/${locale}/${kind}s/${slugs[kind]}${after}`,
    ...(after === '' ? [`/${locale}/${kind}s/qzx${kind}${locale}`] : []),
  ],
  shows: true,
})

/** Of each of the pieces in a language, whatever state they are in. */
const each = (path: (hidden: Hidden) => string, shows = false): Outlet => ({
  paths: ({ hidden, locale }) => hidden.filter((one) => one.locale === locale).map(path),
  shows,
})
const closed = (...paths: string[]): Outlet => ({ paths: () => paths, shows: false })

/** Every outlet of the build, by its route; a new one needs a row. */
export const outletsByRoute: Record<string, Outlet> = {
  '/[locale]': { paths: ({ locale }) => [`/${locale}`], shows: true },
  '/[locale]/[...rest]': { paths: ({ locale }) => [`/${locale}/nothing/here`], shows: true },
  '/[locale]/breaking.json': { paths: ({ locale }) => [`/${locale}/breaking.json`], shows: true },
  '/[locale]/archive': { paths: ({ locale }) => [`/${locale}/archive`], shows: false },
  '/[locale]/archive/[year]/[month]': {
    paths: ({ locale, month }) => [`/${locale}/archive/${month.year}/${month.month}`],
    shows: true,
  },
  '/[locale]/authors/[slug]': named('author'),
  '/[locale]/authors/[slug]/feed.xml': named('author', '/feed.xml'),
  '/[locale]/feed.xml': { paths: ({ locale }) => [`/${locale}/feed.xml`], shows: true },
  '/[locale]/news/[slug]': each(({ locale, slug }) => `/${locale}/news/${slug}`, true),
  '/[locale]/pages/[slug]': {
    paths: ({ locale, slugs }) => [`/${locale}/pages/${slugs.page}`],
    shows: false,
  },
  '/[locale]/search': { paths: ({ locale }) => [`/${locale}/search?q=${COMMON}`], shows: true },
  '/[locale]/sections/[slug]': named('section'),
  '/[locale]/sections/[slug]/feed.xml': named('section', '/feed.xml'),
  '/[locale]/tags/[slug]': named('tag'),
  '/[locale]/tags/[slug]/feed.xml': named('tag', '/feed.xml'),
  '/robots.txt': closed('/robots.txt'),
  '/sitemap.xml': closed('/sitemap.xml'),
  '/sitemaps/[file]': {
    paths: ({ locale, month }) => [
      `/sitemaps/${locale}-${month.year}-${month.month}.xml`,
      `/sitemaps/${locale}-lists.xml`,
    ],
    shows: true,
  },
  '/preview/desk/[uid]': each(({ uid }) => `/preview/desk/${uid}`),
  '/preview/front/[locale]': { paths: ({ locale }) => [`/preview/front/${locale}`], shows: false },
  '/preview/link': closed('/preview/link?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'),
}

/** Outlets that the front serves without a route. */
export const nativeOutlets: Record<string, Outlet> = {
  suggestions: {
    paths: ({ locale }) => [`/api/suggestions?locale=${locale}&q=${COMMON}`],
    shows: true,
  },
  counts: {
    paths: ({ hidden }) => [`/api/views?ids=${hidden.map(({ uid }) => uid).join(',')}`],
    shows: false,
  },
  health: closed('/healthz', '/readyz', '/metrics'),
  oldAddresses: closed(`/old.asp?id=${COMMON}`),
}

/** Addresses of the desk, as a stranger asks for them: the parts of a route that vary are filled with real ones. */
export function deskAddresses(route: string, uids: readonly string[]): string[] {
  if (route.includes('[id]')) return ['1', '2'].map((id) => route.replace('[id]', id))
  if (route.includes('[uid]')) return uids.map((uid) => route.replace('[uid]', uid))
  return [route.replace('[...rest]', 'nothing/here')]
}
