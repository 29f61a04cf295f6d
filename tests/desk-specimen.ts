import { createElement as h, Fragment, type ReactNode } from 'react'
import { Checks } from '#components/admin/form/checks.client.tsx'
import { Choice } from '#components/admin/form/choice.client.tsx'
import { CodeField } from '#components/admin/form/code-field.client.tsx'
import { Field } from '#components/admin/form/field.client.tsx'
import { PasswordField } from '#components/admin/form/password-field.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { ButtonRow } from '#components/admin/kit/button-row.tsx'
import { Copyable } from '#components/admin/kit/copyable.client.tsx'
import { DataTable } from '#components/admin/kit/data-table.tsx'
import { EmptyState } from '#components/admin/kit/empty-state.tsx'
import { Facts } from '#components/admin/kit/facts.tsx'
import { Notice } from '#components/admin/kit/notice.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Pager } from '#components/admin/kit/pager.tsx'
import { Rows } from '#components/admin/kit/rows.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { Tabs } from '#components/admin/kit/tabs.tsx'
import { Tag } from '#components/admin/kit/tag.tsx'
import { DeskShell } from '#components/admin/shell/desk-shell.tsx'
import { DoorPage } from '#components/admin/shell/door-page.tsx'
import { asServerAction } from './server-action.ts'

const site = { name: 'The Harbour Post', href: '/en' }
const languages = {
  label: 'Language',
  choices: [
    { locale: 'en', name: 'English', lang: 'en', current: true },
    { locale: 'zh', name: '中文', lang: 'zh-Hans', current: false, href: '/admin?language=zh' },
  ],
}
const copying = { copy: 'Copy', copied: 'Copied', failed: 'Copy it by hand' }
const options = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'English', hint: 'As on the site' },
]

/** One of every kind of field. */
export function fields(): ReactNode {
  return h(
    Fragment,
    null,
    h(Field, { name: 'name', label: 'Name', hint: 'As colleagues know you', defaultValue: 'Ada' }),
    h(Field, { name: 'about', label: 'About', rows: 3, optional: 'optional' }),
    h(PasswordField, {
      name: 'password',
      label: 'Password',
      autoComplete: 'new-password',
      reveal: { show: 'Show', hide: 'Hide' },
    }),
    h(CodeField, { name: 'code', label: 'Code' }),
    h(Choice, { name: 'locale', label: 'Language', as: 'select', options, defaultValue: 'en' }),
    h(Choice, { name: 'scheme', label: 'Scheme', options, defaultValue: 'en' }),
    h(Checks, { name: 'sections', legend: 'Sections', hint: 'None: all', options, defaultValue: ['zh'] }),
    h(ButtonRow, null, h(Submit, { pending: 'Saving…', children: 'Save' })),
  )
}

/** A page of the desk with one of everything in it. */
export function deskSpecimen(form: ReactNode): ReactNode {
  return h(DeskShell, {
    site,
    desk: { name: 'Newsroom', href: '/admin' },
    words: { skip: 'Skip', navigation: 'Pages', menu: 'Menu', close: 'Close' },
    navigation: [
      { items: [{ href: '/admin', label: 'Start', icon: 'start', current: true, count: 2 }] },
      { label: 'People', items: [{ href: '/admin/staff', label: 'Staff', icon: 'staff' }] },
    ],
    bell: { href: '/admin/notices', name: 'Notices', label: 'Notices, 120 unread', count: 120 },
    person: {
      name: 'Ada',
      account: { href: '/admin/account', label: 'Account' },
      signOut: { action: asServerAction(async () => {}, 'sign-out'), label: 'Sign out' },
    },
    languages,
    children: [
      head(),
      h(Section, { key: 'form', id: 'form', title: 'Form', beside: true, children: form }),
      lists(),
    ],
  })
}

function head(): ReactNode {
  return h(
    Fragment,
    { key: 'head' },
    h(PageHead, {
      title: 'Staff',
      lead: 'Everyone',
      up: { href: '/admin', label: 'Start' },
      actions: h(ButtonLink, { href: '/new', icon: 'add', children: 'Invite' }),
    }),
    h(Tabs, { label: 'Parts', tabs: [{ href: '/a', label: 'A', current: true }] }),
    h(Notice, { tone: 'warning', title: 'One more step', children: h('p', null, 'Set it up') }),
  )
}

function lists(): ReactNode {
  const children = h(
    Fragment,
    null,
    h(DataTable<string>, {
      caption: 'Staff',
      rows: ['Ada'],
      keyOf: (row) => row,
      columns: [
        { label: 'Name', as: 'name', cell: (row) => row },
        { label: 'State', cell: () => h(Tag, { tone: 'done', children: 'Active' }) },
        { label: 'Actions', as: 'actions', cell: () => h('a', { href: '/a' }, 'Manage') },
      ],
    }),
    h(Rows, { label: 'Devices', rows: [{ key: 1, title: 'Firefox', about: 'Today' }] }),
    h(Facts, { facts: [{ label: 'Joined', value: 'Today' }] }),
    h(Copyable, { label: 'Link', value: 'https://news.example/', words: copying }),
    h(EmptyState, { title: 'Nobody', children: 'Invite somebody' }),
    h(Pager, { label: 'Pages of the list', next: { href: '/n', label: 'Older' } }),
  )
  return h(Section, { key: 'lists', id: 'lists', title: 'Lists', children })
}

/** A page in front of the desk. */
export function doorSpecimen(form: ReactNode): ReactNode {
  return h(DoorPage, {
    site,
    desk: 'Newsroom',
    title: 'Sign in',
    languages,
    children: form,
    footnote: h('p', null, 'Ask an administrator'),
  })
}
