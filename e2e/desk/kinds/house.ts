import type { DeskKind } from './kind.ts'

const administrator = 'administrator'

/** Staff, settings, what runs by itself; and what is not there. */
export const house: DeskKind[] = [
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
