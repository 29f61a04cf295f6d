import type { DeskKind } from './kind.ts'

const stranger = 'stranger'

/** Where one comes in, and one's own account. */
export const doors: DeskKind[] = [
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
  { name: 'confirmation', route: '/admin/confirm', as: 'reporter', path: '/admin/confirm?next=%2Fadmin' },
  { name: 'account', route: '/admin/account', as: 'reporter', path: '/admin/account' },
  { name: 'e-mail', route: '/admin/account/email', as: 'reporter', path: '/admin/account/email' },
  { name: 'password', route: '/admin/account/password', as: 'reporter', path: '/admin/account/password' },
  { name: 'factors', route: '/admin/account/factors', as: 'reporter', path: '/admin/account/factors' },
  { name: 'devices', route: '/admin/account/sessions', as: 'reporter', path: '/admin/account/sessions' },
]
