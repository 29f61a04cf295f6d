/** Drawn for a square of 20, lines of 1.5, on the half unit where they are straight. */
export const iconPaths = {
  start: 'M3 9.5 10 3.5l7 6M5 8v8.5h10V8M8.5 16.5v-5h3v5',
  articles: 'M4.5 3.5h11v13h-11zM7 7h6M7 10h6M7 13h3.5',
  front: 'M3.5 4.5h13v11h-13zM3.5 8h13M11 8v7.5',
  calendar: 'M3.5 5.5h13v11h-13zM3.5 9h13M7 3.5v3.5M13 3.5v3.5',
  pictures: 'M3.5 4.5h13v11h-13zM3.5 13l4-4 3.5 3.5 2-2 3.5 3.5M12.8 7.7h.4',
  sections: 'M4 5h5v3.5H4zM11 11.5h5V15h-5zM6.5 8.5v5H11',
  tags: 'M3.5 3.5h6l7 7-6 6-7-7zM6.8 6.8h.4',
  settings:
    'M3.5 6h6M13.5 6h3M3.5 14h3M10.5 14h6M9.5 6a2 2 0 1 0 4 0 2 2 0 1 0-4 0M6.5 14a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
  staff:
    'M4.75 7a2.75 2.75 0 1 0 5.5 0 2.75 2.75 0 1 0-5.5 0M2.5 16.5c0-3 2-5 5-5s5 2 5 5M12.5 4.4a2.75 2.75 0 0 1 0 5.2M14.5 12c1.9.7 3 2.3 3 4.5',
  roles: 'M3.5 12.5a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0M9.5 10l7-6.5M13 6.8l2.5 2.7M15 4.9l1.5 1.6',
  audit: 'M6.5 5h10M6.5 10h10M6.5 15h10M3.3 5h.4M3.3 10h.4M3.3 15h.4',
  account: 'M7 7a3 3 0 1 0 6 0 3 3 0 1 0-6 0M4 16.5c0-3.2 2.4-5 6-5s6 1.8 6 5',
  site: 'M11.5 3.5h5v5M16.5 3.5l-7 7M8 5H3.5v11.5H15V12',
  signOut: 'M8.5 3.5h-5v13h5M8 10h8.5M13 6.5l3.5 3.5-3.5 3.5',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  close: 'M5 5l10 10M15 5 5 15',
  check: 'M4 10.5l4 4 8-9',
  alert: 'M10 3.5l7.5 13h-15zM10 8.5v3.5M10 14.2v.1',
  info: 'M3.5 10a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0M10 9.5V13M10 6.9v.1',
  back: 'M16.5 10h-13M8 5.5 3.5 10 8 14.5',
  add: 'M10 4v12M4 10h12',
  search: 'M4 9a5 5 0 1 0 10 0A5 5 0 1 0 4 9M12.6 12.6l4 4',
  device: 'M3.5 4.5h13v9h-13zM7 16.5h6M10 13.5v3',
  download: 'M10 3.5v9M6 9l4 4 4-4M3.5 16.5h13',
} as const

export type IconName = keyof typeof iconPaths
