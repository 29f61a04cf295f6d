import type { DeskKind } from './kind.ts'

const administrator = 'administrator'

/** What belongs to one article, and the list of all. */
export const articles: DeskKind[] = [
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
  {
    name: 'comments that were said',
    route: '/admin/articles/[uid]/comments',
    as: administrator,
    path: '/admin/articles/{discussed}/comments',
  },
  {
    name: 'writing what is talked about',
    route: '/admin/articles/[uid]',
    as: administrator,
    path: '/admin/articles/{discussed}',
  },
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
]
