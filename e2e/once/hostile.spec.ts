import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from '@playwright/test'
import { newToken } from '#lib/token.ts'
import {
  accountPath,
  auditExportPath,
  auditPath,
  confirmPath,
  deskPath,
  rolesPath,
} from '#i18n/desk-paths.ts'
import { newStaffPath, staffListPath, staffPath } from '#i18n/desk-paths.ts'
import { factorPath, forgotPath, linkPath, signInPath } from '#i18n/desk-paths.ts'
import { formsOf, sending, wrongly, type Fields } from '../desk/hostile-forms.ts'
import { askDesk, type Answer } from '../desk/hostile-request.ts'
import { PASSWORD, pathOf } from '../desk/person.ts'
import { OwnPlace } from '../own-server.ts'

// It comes by a proxy from a network of its own each time: e2e/desk/hostile-request.ts.
const own = new OwnPlace({ TRUSTED_PROXIES: 'loopback', LOG_LEVEL: 'fatal' })
let origin = ''
let setUp = ''

test.describe.configure({ mode: 'serial', timeout: 240_000 })
test.beforeAll(async () => {
  const server = await own.start()
  origin = server.origin
  setUp = pathOf(/http:\S+\/admin\/setup\?\S+/.exec(server.said)![0])
})
test.afterAll(() => own.clear())

const get = (path: string, headers: Record<string, string> = {}) =>
  askDesk(origin, { method: 'GET', path, headers })
const ours = () => ({ origin, 'sec-fetch-site': 'same-origin' })
const send = (path: string, fields: Fields, headers: Record<string, string> = {}) =>
  askDesk(origin, sending(path, fields, { ...ours(), ...headers }))

/** What no request of a stranger may change. */
function written(): Record<string, unknown> {
  const database = new Database(join(own.folder, 'data', 'masthead.db'), { readonly: true })
  const count = (of: string) => (database.prepare(`select count(*) as n from ${of}`).get() as { n: number }).n
  const counts = {
    staff: count('staff'),
    sessions: count('sessions'),
    links: count('staff_links'),
    outbox: count('outbox'),
    done: count(`audit where outcome = 'done' and actor_kind = 'anyone' and command <> 'staff.requestReset'`),
  }
  database.close()
  return counts
}

const doors = () => [
  signInPath(),
  factorPath(),
  forgotPath(),
  linkPath('reset'),
  linkPath('invitation'),
  setUp,
]
const inner = [
  ...[deskPath(), confirmPath(), accountPath(), accountPath('email'), accountPath('password')],
  ...[
    accountPath('factors'),
    accountPath('sessions'),
    staffListPath(),
    newStaffPath(),
    rolesPath(),
    auditPath(),
  ],
  ...[staffPath('nobody'), '/admin/nowhere', auditExportPath()],
]

test('forms come back with a refusal, however they are sent by a stranger', async () => {
  const before = written()
  for (const path of doors()) {
    for (const fields of formsOf((await get(path)).text)) {
      for (const wrong of wrongly(path, fields, ours())) await askDesk(origin, wrong)
    }
  }
  expect(written()).toEqual(before)
})

test('pages answer, whatever stands in the headers', async () => {
  const garbage: Record<string, string>[] = [
    ...['x', '__proto__', 'x'.repeat(5000), `40${'a'.repeat(40)}`].map((id) => ({ 'next-action': id })),
    ...['garbage', '%', '%7B%7D', '%5B%22__proto__%22%5D'].map((tree) => ({
      rsc: '1',
      'next-router-state-tree': tree,
    })),
    ...['/_tree', '/../../etc'].map((part) => ({ rsc: '1', 'next-router-segment-prefetch': part })),
    ...['1', '2'].map((one) => ({ rsc: '1', 'next-router-prefetch': one })),
    ...[
      'x-middleware-subrequest',
      'x-invoke-path',
      'x-matched-path',
      'x-nextjs-data',
      'next-resume',
      'next-url',
    ].map((name) => ({ [name]: '//other.example' })),
    ...[
      newToken(),
      'a'.repeat(7000),
      'a,b,c; masthead=d',
      '%00',
      '%',
      '"',
      `${newToken()}, ${newToken()}`,
    ].map((token) => ({ cookie: `masthead=${token}` })),
    ...['a.b', 'e30.x', `${'a'.repeat(3000)}.b`].map((device) => ({
      cookie: `known-device=${device}; __proto__=1`,
    })),
    { cookie: 'desk-language=__proto__' },
    { 'accept-language': '*;q=x, ÿ' },
    { range: 'bytes=0-1' },
  ]
  const before = written()
  for (const path of [...doors(), ...inner])
    for (const headers of garbage)
      for (const method of ['GET', 'HEAD', 'POST'])
        await askDesk(origin, { method, path, headers: { ...ours(), ...headers } })
  expect(written()).toEqual(before)
})

test('no page of another site changes anything', async () => {
  const [, form] = formsOf((await get(signInPath())).text)
  const before = written()
  const foreign: Record<string, string>[] = [
    ...['https://other.example', 'null', '', `${origin}.other.example`, `${origin}/`].map((one) => ({
      origin: one,
    })),
    ...['cross-site', 'same-site', 'none'].map((site) => ({ origin, 'sec-fetch-site': site })),
    { origin: 'https://other.example', 'sec-fetch-site': 'same-origin' },
    {},
  ]
  for (const headers of foreign)
    expect((await askDesk(origin, sending(signInPath(), form!, headers))).status).toBe(403)
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
    expect((await askDesk(origin, { method, path: signInPath(), headers: ours() })).status).toBe(405)
  const tooLong = { ...ours(), 'content-length': `${1024 * 1024 + 1}` }
  expect((await askDesk(origin, { method: 'POST', path: signInPath(), headers: tooLong })).status).toBe(413)
  expect(written()).toEqual(before)
})

test('nothing is done for a stranger by a form that somebody signed in has', async () => {
  const cookie = cookieOf(
    await fillIn(setUp, { name: 'Chen Yuhan', email: 'chen@news.example', password: PASSWORD }),
  )
  const before = written()
  const forms: [path: string, fields: Fields][] = []
  for (const path of inner)
    for (const fields of formsOf((await get(path, { cookie })).text)) forms.push([path, fields])
  expect(forms.length).toBeGreaterThan(5)
  for (const [path, fields] of forms) {
    await send(path, fields)
    await send(path, fields, { cookie: `masthead=${newToken()}` })
    await send(signInPath(), fields)
  }
  expect(written()).toEqual(before)
  expect((await get(deskPath(), { cookie })).status).toBe(200)
})

test('who is signed in cannot break a page either', async () => {
  const enter = async () =>
    cookieOf(await fillIn(signInPath(), { email: 'chen@news.example', password: PASSWORD }))
  let cookie = await enter()
  for (const path of inner) {
    for (const fields of formsOf((await get(path, { cookie })).text)) {
      for (const wrong of wrongly(path, fields, { ...ours(), cookie })) await askDesk(origin, wrong)
      // Some of these forms sign out.
      if ((await get(deskPath(), { cookie })).status !== 200) cookie = await enter()
    }
  }
})

test('after signing in nobody is sent away from the desk', async () => {
  const elsewhere = [
    ...[
      '//other.example',
      '/\\other.example',
      '\\\\other.example',
      'https://other.example',
      'javascript:alert(1)',
    ],
    ...[
      '/admin/../../',
      '/admin%2f..',
      '/admin/..//other.example',
      '/admin\r\nLocation: https://other.example',
    ],
    ...['/en', '/adminx', '@other.example', 'https:other.example', '/admin/.%2e//other.example'],
  ]
  for (const next of elsewhere) {
    const page = await get(`/admin/sign-in?${new URLSearchParams({ next })}`)
    const [, form] = formsOf(page.text)
    expect(form, next).toContainEqual(['next', '/admin'])
    const typed = { email: 'chen@news.example', password: PASSWORD, next }
    const answer = await fillIn(signInPath(), typed)
    expect([answer.status, answer.headers.location], next).toEqual([303, '/admin'])
  }
})

test('a session ends when somebody signs in over it, and a sent form does nothing again', async () => {
  const typed = { email: 'chen@news.example', password: PASSWORD }
  const first = cookieOf(await fillIn(signInPath(), typed))
  const second = cookieOf(await fillIn(signInPath(), typed, { cookie: first }))
  expect(second).not.toBe(first)
  expect((await get(deskPath(), { cookie: first })).status).toBe(307)
  expect((await get(deskPath(), { cookie: second })).status).toBe(200)
  const replayed = await get(setUp)
  expect(
    formsOf(replayed.text)
      .flat()
      .map(([name]) => name),
  ).not.toContain('password')
})

/** Sends the form of a page that has all these fields. */
async function fillIn(path: string, typed: Record<string, string>, headers: Record<string, string> = {}) {
  const forms = formsOf((await get(path)).text)
  const form = forms.find((one) => Object.keys(typed).every((name) => one.some(([other]) => other === name)))
  expect(form, path).toBeDefined()
  const fields = form!.map(([name, value]): Fields[number] => [name, typed[name] ?? value])
  return send(path, fields, headers)
}

function cookieOf({ status, headers, text }: Answer): string {
  expect(status, text).toBe(303)
  const set = headers['set-cookie']?.find((one) => one.startsWith('masthead='))
  expect(set).toMatch(/HttpOnly; SameSite=lax/i)
  return set!.split(';', 1)[0]!
}
