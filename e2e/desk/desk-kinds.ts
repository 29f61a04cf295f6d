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
