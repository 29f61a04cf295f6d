import { deskApi } from '#i18n/desk-article-paths.ts'
import { frontApi } from '#i18n/desk-site-paths.ts'

/** Who looks at a page of the desk; see visitors.ts. */
export type VisitorName = 'stranger' | 'halfway' | 'enrolling' | 'reporter' | 'administrator'

/** One kind of page of the desk, and where there is one. */
export interface DeskKind {
  name: string
  /** As Next's route manifest writes it; null where no page is made. */
  route: string | null
  as: VisitorName
  /** Path and query of an example; `{…}` stands for what visitors.ts makes: the uid of a person, the token of a link. */
  path: string
  /** 200 where it is not said. */
  status?: number
}

const [stranger, administrator] = ['stranger', 'administrator'] as const

/** Every kind of page staff can meet, in each state that looks different. once/routes.spec.ts holds it against the routes. */
export const deskKinds: DeskKind[] = [
  { name: 'sign-in', route: '/admin/sign-in', as: stranger, path: '/admin/sign-in?next=%2Fadmin%2Faudit' },
  { name: 'second factor', route: '/admin/sign-in/factor', as: 'halfway', path: '/admin/sign-in/factor' },
  {
    name: 'recovery code',
    route: '/admin/sign-in/factor',
    as: 'halfway',
    path: '/admin/sign-in/factor?by=recovery',
  },
  { name: 'enrolment', route: '/admin/sign-in/enrol', as: 'enrolling', path: '/admin/sign-in/enrol' },
  { name: 'forgotten password', route: '/admin/forgot', as: stranger, path: '/admin/forgot' },
  {
    name: 'invitation',
    route: '/admin/invitation',
    as: stranger,
    path: '/admin/invitation?token={invitation}',
  },
  { name: 'reset', route: '/admin/reset', as: stranger, path: '/admin/reset?token={reset}' },
  { name: 'link that is closed', route: '/admin/setup', as: stranger, path: '/admin/setup?token=AAAA' },
  { name: 'start', route: '/admin', as: administrator, path: '/admin' },
  { name: 'start of a reporter', route: '/admin', as: 'reporter', path: '/admin' },
  { name: 'confirmation', route: '/admin/confirm', as: 'reporter', path: '/admin/confirm?next=%2Fadmin' },
  { name: 'account', route: '/admin/account', as: 'reporter', path: '/admin/account' },
  { name: 'e-mail', route: '/admin/account/email', as: 'reporter', path: '/admin/account/email' },
  { name: 'password', route: '/admin/account/password', as: 'reporter', path: '/admin/account/password' },
  { name: 'factors', route: '/admin/account/factors', as: 'reporter', path: '/admin/account/factors' },
  { name: 'devices', route: '/admin/account/sessions', as: 'reporter', path: '/admin/account/sessions' },
  { name: 'schedule', route: '/admin/schedule', as: administrator, path: '/admin/schedule' },
  {
    name: 'schedules that failed',
    route: '/admin/schedule',
    as: 'reporter',
    path: '/admin/schedule?list=failed',
  },
  { name: 'calendar', route: '/admin/calendar', as: administrator, path: '/admin/calendar' },
  {
    name: 'calendar of a week',
    route: '/admin/calendar',
    as: 'reporter',
    path: '/admin/calendar?view=week&locale=en',
  },
  {
    name: 'calendar of a day with nothing on it',
    route: '/admin/calendar',
    as: administrator,
    path: '/admin/calendar?view=day&from=1999-01-01',
  },
  {
    name: 'new planned piece',
    route: '/admin/calendar/pieces/new',
    as: 'reporter',
    path: '/admin/calendar/pieces/new',
  },
  {
    name: 'planned piece',
    route: '/admin/calendar/pieces/[uid]',
    as: administrator,
    path: '/admin/calendar/pieces/{piece}',
  },
  { name: 'new article', route: '/admin/articles/new', as: 'reporter', path: '/admin/articles/new' },
  {
    name: 'another language of an article',
    route: '/admin/articles/new',
    as: administrator,
    path: '/admin/articles/new?joins={live}',
  },
  {
    name: 'writing',
    route: '/admin/articles/[uid]',
    as: administrator,
    path: '/admin/articles/{live}',
  },
  {
    name: 'reading what others write',
    route: '/admin/articles/[uid]',
    as: 'reporter',
    path: '/admin/articles/{revised}',
  },
  {
    name: 'publishing of a draft',
    route: '/admin/articles/[uid]/publish',
    as: administrator,
    path: '/admin/articles/{faulty}/publish',
  },
  {
    name: 'publishing of what is live',
    route: '/admin/articles/[uid]/publish',
    as: administrator,
    path: '/admin/articles/{live}/publish',
  },
  {
    name: 'publishing for a reporter',
    route: '/admin/articles/[uid]/publish',
    as: 'reporter',
    path: '/admin/articles/{faulty}/publish',
  },
  {
    name: 'revisions',
    route: '/admin/articles/[uid]/revisions',
    as: 'reporter',
    path: '/admin/articles/{revised}/revisions',
  },
  {
    name: 'what differs between revisions',
    route: '/admin/articles/[uid]/revisions/compare',
    as: administrator,
    path: '/admin/articles/{revised}/revisions/compare?from=1&to=2',
  },
  {
    name: 'a revision and itself',
    route: '/admin/articles/[uid]/revisions/compare',
    as: 'reporter',
    path: '/admin/articles/{revised}/revisions/compare?from=1&to=1',
  },
  {
    name: 'preview of a draft',
    route: '/admin/articles/[uid]/preview',
    as: administrator,
    path: '/admin/articles/{faulty}/preview',
  },
  {
    name: 'preview of a revision on a phone',
    route: '/admin/articles/[uid]/preview',
    as: 'reporter',
    path: '/admin/articles/{revised}/preview?revision=1&width=phone',
  },
  {
    name: 'comments',
    route: '/admin/articles/[uid]/comments',
    as: administrator,
    path: '/admin/articles/{live}/comments',
  },
  {
    name: 'comments for whoever only reads',
    route: '/admin/articles/[uid]/comments',
    as: 'reporter',
    path: '/admin/articles/{revised}/comments',
  },
  { name: 'notices', route: '/admin/notices', as: 'reporter', path: '/admin/notices' },
  { name: 'all notices', route: '/admin/notices', as: administrator, path: '/admin/notices?list=all' },
  {
    name: 'review',
    route: '/admin/articles/[uid]/review',
    as: administrator,
    path: '/admin/articles/{reviewed}/review',
  },
  {
    name: 'review for a reporter',
    route: '/admin/articles/[uid]/review',
    as: 'reporter',
    path: '/admin/articles/{live}/review',
  },
  {
    name: 'sign-off sheet',
    route: '/admin/articles/[uid]/review/sheet',
    as: administrator,
    path: '/admin/articles/{reviewed}/review/sheet',
  },
  { name: 'my work', route: '/admin/work', as: administrator, path: '/admin/work' },
  { name: 'work of a reporter', route: '/admin/work', as: 'reporter', path: '/admin/work' },
  { name: 'articles', route: '/admin/articles', as: administrator, path: '/admin/articles' },
  {
    name: 'articles by several filters',
    route: '/admin/articles',
    as: 'reporter',
    path: '/admin/articles?live=live&locale=en&from=2001-01-01',
  },
  {
    name: 'articles of a filter that finds none',
    route: '/admin/articles',
    as: administrator,
    path: '/admin/articles?text=nothing-is-called-so',
  },
  { name: 'front page at the desk', route: '/admin/front', as: administrator, path: '/admin/front' },
  {
    name: 'history of the front page',
    route: '/admin/front/history',
    as: administrator,
    path: '/admin/front/history?locale=zh',
  },
  {
    name: 'preview of the front page',
    route: '/admin/front/preview',
    as: administrator,
    path: '/admin/front/preview?width=phone',
  },
  {
    name: 'front page, not for a reporter',
    route: '/admin/front',
    as: 'reporter',
    path: '/admin/front',
    status: 403,
  },
  { name: 'translations', route: '/admin/translations', as: administrator, path: '/admin/translations' },
  {
    name: 'what lacks a translation',
    route: '/admin/translations',
    as: 'reporter',
    path: '/admin/translations?list=lacking&locale=zh',
  },
  {
    name: 'a translation beside its source',
    route: '/admin/articles/[uid]/beside',
    as: administrator,
    path: '/admin/articles/{lagging}/beside',
  },
  {
    name: 'what translates nothing',
    route: '/admin/articles/[uid]/beside',
    as: 'reporter',
    path: '/admin/articles/{live}/beside',
  },
  {
    name: 'languages of a story',
    route: '/admin/articles/[uid]/story',
    as: administrator,
    path: '/admin/articles/{lagging}/story',
  },
  {
    name: 'looking for a story to join',
    route: '/admin/articles/[uid]/story',
    as: administrator,
    path: '/admin/articles/{revised}/story?text=orders',
  },
  { name: 'standing pages', route: '/admin/pages', as: administrator, path: '/admin/pages' },
  {
    name: 'standing pages that were put away',
    route: '/admin/pages',
    as: 'reporter',
    path: '/admin/pages?list=archived',
  },
  {
    name: 'a standing page',
    route: '/admin/pages/[id]',
    as: administrator,
    path: '/admin/pages/1?locale=zh',
  },
  {
    name: 'a standing page, read',
    route: '/admin/pages/[id]',
    as: 'reporter',
    path: '/admin/pages/1?locale=en',
  },
  {
    name: 'a standing page that is begun',
    route: '/admin/pages/[id]',
    as: administrator,
    path: '/admin/pages/new?locale=en',
  },
  {
    name: 'revisions of a standing page',
    route: '/admin/pages/[id]/revisions',
    as: administrator,
    path: '/admin/pages/1/revisions?locale=en&from=1&to=1',
  },
  { name: 'menus', route: '/admin/menus', as: administrator, path: '/admin/menus' },
  {
    name: 'menu of the footer',
    route: '/admin/menus',
    as: administrator,
    path: '/admin/menus?locale=zh&place=footer',
  },
  { name: 'redirects', route: '/admin/redirects', as: administrator, path: '/admin/redirects' },
  {
    name: 'redirects of a search that finds none',
    route: '/admin/redirects',
    as: administrator,
    path: '/admin/redirects?text=nothing-leads-here',
  },
  {
    name: 'import of redirects',
    route: '/admin/redirects/import',
    as: administrator,
    path: '/admin/redirects/import',
  },
  { name: 'sections', route: '/admin/sections', as: administrator, path: '/admin/sections' },
  { name: 'new section', route: '/admin/sections/new', as: administrator, path: '/admin/sections/new' },
  { name: 'a section', route: '/admin/sections/[id]', as: administrator, path: '/admin/sections/2' },
  { name: 'tags', route: '/admin/tags', as: administrator, path: '/admin/tags' },
  {
    name: 'tags of a search that finds none',
    route: '/admin/tags',
    as: administrator,
    path: '/admin/tags?text=nothing-is-called-so',
  },
  { name: 'new tag', route: '/admin/tags/new', as: administrator, path: '/admin/tags/new' },
  { name: 'a tag', route: '/admin/tags/[id]', as: administrator, path: '/admin/tags/1' },
  {
    name: 'a tag to be merged',
    route: '/admin/tags/[id]',
    as: administrator,
    path: '/admin/tags/1?into=2',
  },
  { name: 'authors', route: '/admin/authors', as: administrator, path: '/admin/authors' },
  { name: 'new author', route: '/admin/authors/new', as: administrator, path: '/admin/authors/new' },
  { name: 'an author', route: '/admin/authors/[id]', as: administrator, path: '/admin/authors/1' },
  {
    name: 'sections for a reporter',
    route: '/admin/sections',
    as: 'reporter',
    path: '/admin/sections',
    status: 403,
  },
  { name: 'staff', route: '/admin/staff', as: administrator, path: '/admin/staff' },
  { name: 'invite', route: '/admin/staff/new', as: administrator, path: '/admin/staff/new' },
  {
    name: 'one of the staff',
    route: '/admin/staff/[uid]',
    as: administrator,
    path: '/admin/staff/{uid}',
  },
  { name: 'settings', route: '/admin/settings', as: administrator, path: '/admin/settings' },
  {
    name: 'settings of languages',
    route: '/admin/settings/languages',
    as: administrator,
    path: '/admin/settings/languages',
  },
  {
    name: 'settings of the publisher',
    route: '/admin/settings/publisher',
    as: administrator,
    path: '/admin/settings/publisher',
  },
  {
    name: 'settings of accounts',
    route: '/admin/settings/accounts',
    as: administrator,
    path: '/admin/settings/accounts',
  },
  {
    name: 'settings of the looks',
    route: '/admin/settings/looks',
    as: administrator,
    path: '/admin/settings/looks',
  },
  { name: 'jobs', route: '/admin/jobs', as: administrator, path: '/admin/jobs?list=waiting' },
  { name: 'effects that are over', route: '/admin/jobs', as: administrator, path: '/admin/jobs?list=over' },
  { name: 'upkeep', route: '/admin/upkeep', as: administrator, path: '/admin/upkeep' },
  {
    name: 'import of pages',
    route: '/admin/upkeep/import',
    as: administrator,
    path: '/admin/upkeep/import',
  },
  { name: 'guide', route: '/admin/guide', as: 'reporter', path: '/admin/guide' },
  { name: 'roles', route: '/admin/roles', as: administrator, path: '/admin/roles' },
  { name: 'audit', route: '/admin/audit', as: administrator, path: '/admin/audit?person={uid}' },
  {
    name: 'audit with nothing in it',
    route: '/admin/audit',
    as: administrator,
    path: '/admin/audit?from=2001-01-01&to=2001-01-02',
  },
  { name: 'not for a reporter', route: '/admin/staff', as: 'reporter', path: '/admin/staff', status: 403 },
  {
    name: 'nothing at this address',
    route: '/admin/[...rest]',
    as: 'reporter',
    path: '/admin/nothing/here',
    status: 404,
  },
]

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
