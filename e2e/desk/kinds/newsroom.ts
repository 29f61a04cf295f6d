import type { DeskKind } from './kind.ts'

const administrator = 'administrator'

/** The start, the calendar, and what waits for somebody. */
export const newsroom: DeskKind[] = [
  { name: 'start', route: '/admin', as: administrator, path: '/admin' },
  { name: 'start of a reporter', route: '/admin', as: 'reporter', path: '/admin' },
  { name: 'start of whoever has something to write', route: '/admin', as: 'assigned', path: '/admin' },
  { name: 'schedule', route: '/admin/schedule', as: administrator, path: '/admin/schedule' },
  {
    name: 'schedules that failed',
    route: '/admin/schedule',
    as: 'reporter',
    path: '/admin/schedule?list=failed',
  },
  {
    ...{ name: 'calendar', route: '/admin/calendar', as: administrator },
    ...{ path: '/admin/calendar', shows: 'piece' },
  },
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
  { name: 'no notices', route: '/admin/notices', as: 'reporter', path: '/admin/notices' },
  { name: 'notices', route: '/admin/notices', as: 'assigned', path: '/admin/notices' },
  { name: 'all notices', route: '/admin/notices', as: administrator, path: '/admin/notices?list=all' },
  { name: 'my work', route: '/admin/work', as: administrator, path: '/admin/work' },
  { name: 'work that was given', route: '/admin/work', as: 'assigned', path: '/admin/work' },
  { name: 'work of a reporter', route: '/admin/work', as: 'reporter', path: '/admin/work' },
  {
    ...{ name: 'translations', route: '/admin/translations', as: administrator },
    ...{ path: '/admin/translations', shows: 'lagging' },
  },
  {
    name: 'what lacks a translation',
    route: '/admin/translations',
    as: 'reporter',
    path: '/admin/translations?list=lacking&locale=zh',
  },
]
