import type { DeskKind } from './kind.ts'

const administrator = 'administrator'

/** Sections, tags and authors. */
export const taxonomy: DeskKind[] = [
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
  {
    name: 'tags that were put away',
    route: '/admin/tags',
    as: administrator,
    path: '/admin/tags?state=archived',
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
  {
    name: 'authors of a search that finds none',
    route: '/admin/authors',
    as: administrator,
    path: '/admin/authors?text=nobody-is-called-so',
  },
  { name: 'new author', route: '/admin/authors/new', as: administrator, path: '/admin/authors/new' },
  { name: 'an author', route: '/admin/authors/[id]', as: administrator, path: '/admin/authors/1' },
  {
    name: 'sections for a reporter',
    route: '/admin/sections',
    as: 'reporter',
    path: '/admin/sections',
    status: 403,
  },
]
