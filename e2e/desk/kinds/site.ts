import type { DeskKind } from './kind.ts'

const administrator = 'administrator'

/** What readers find around the news: front page, standing pages, menus, old addresses. */
export const site: DeskKind[] = [
  { name: 'front page at the desk', route: '/admin/front', as: administrator, path: '/admin/front' },
  {
    name: 'a plan of the front page',
    route: '/admin/front',
    as: administrator,
    path: '/admin/front?locale=en&at={plan}',
  },
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
  {
    ...{ name: 'redirects', route: '/admin/redirects', as: administrator },
    ...{ path: '/admin/redirects', shows: 'old' },
  },
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
]
