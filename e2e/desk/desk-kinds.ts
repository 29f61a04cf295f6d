import { deskApi } from '#i18n/desk-article-paths.ts'

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
  { name: 'staff', route: '/admin/staff', as: administrator, path: '/admin/staff' },
  { name: 'invite', route: '/admin/staff/new', as: administrator, path: '/admin/staff/new' },
  {
    name: 'one of the staff',
    route: '/admin/staff/[uid]',
    as: administrator,
    path: '/admin/staff/{uid}',
  },
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

/** What the desk answers with files, by route. */
export const deskOutlets: Record<string, { path: string; type: RegExp }> = {
  '/admin/audit/export': { path: '/admin/audit/export', type: /text\/csv/ },
}

/** Routes that show nothing and lead on. */
export const deskPassages = ['/admin/renew']

/** Routes that the desk's own scripts ask; their paths are their addresses. */
export const deskScripted: string[] = Object.values(deskApi)

/** Where what is not public is seen as readers will see it; once/previews.spec.ts looks at it. */
export const previewRoutes = ['/preview/desk/[uid]', '/preview/link']
