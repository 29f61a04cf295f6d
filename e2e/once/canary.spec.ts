import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, request, test } from '@playwright/test'
import { deskAddresses, nativeOutlets, outletsByRoute, type Around } from '../canary/addresses.ts'
import { fillPlace, fillStates, type Hidden } from '../canary/fill.ts'
import { fillPlans } from '../canary/plans.ts'
import { secretOf, states, surroundings } from '../canary/secrets.ts'
import { hireInto } from '../desk/person.ts'
import { startWorker, type Worker } from '../interleavings/process.ts'
import { OwnPlace, type OwnServer } from '../own-server.ts'

/** A word of the draft: it is published at last, and must then be seen. */
const CONTROL = 'draft'

const manifest = join(import.meta.dirname, '../../.next/app-path-routes-manifest.json')
const routes = Object.values(JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>).filter(
  (route) => !route.startsWith('/_'),
)
const isDesk = (route: string) => route === '/admin' || route.startsWith('/admin/')

test.describe('what is not public', () => {
  test.describe.configure({ mode: 'serial' })
  const own = new OwnPlace()
  let server: OwnServer
  let worker: Worker
  let hidden: Hidden[]
  /** Of all there is that has one. */
  let uids: string[]
  let around: Omit<Around, 'locale'>

  test.beforeAll(async () => {
    server = await own.start()
    worker = await startWorker('terminal.ts', { DATA_DIR: join(own.folder, 'data'), DATABASE_URL: '' })
    const place = await fillPlace(worker)
    hidden = await fillStates(worker, place)
    const editor = await request.newContext({ baseURL: server.origin })
    await hireInto(editor, 'editor', { terminal: own.news })
    const pieces = await fillPlans(worker, editor, { place, hidden })
    await editor.dispose()
    uids = [...hidden.map(({ uid }) => uid), ...pieces]
    const [year, month] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
      .format(Date.now())
      .split('-')
    around = {
      ...{ place, hidden, month: { year: year!, month: month! } },
      slugs: { section: 'harbour', tag: 'quay', author: 'lin-yue', page: secretOf('page', 'en') },
    }
    // The scheduler takes the expiring pieces away.
    for (const { locale, slug } of hidden.filter(({ state }) => state === 'expired')) {
      await expect(async () => expect((await ask(`/${locale}/news/${slug}`)).status).toBe(410)).toPass()
    }
  })
  test.afterAll(async () => {
    await worker.end()
    own.clear()
  })

  const ask = async (path: string, init: RequestInit = {}) =>
    fetch(server.origin + path, { redirect: 'manual', ...init })

  /** What stands in an answer, its headers included. */
  async function said(path: string, init?: RequestInit): Promise<string> {
    const answer = await ask(path, init)
    return `${JSON.stringify([...answer.headers])}\n${await answer.text()}`
  }

  test('has a row for every outlet there is', () => {
    const readers = routes.filter((route) => !isDesk(route))
    expect(Object.keys(outletsByRoute).sort()).toEqual(readers.sort())
  })

  for (const locale of ['en', 'zh']) {
    for (const [name, { paths }] of Object.entries({ ...outletsByRoute, ...nativeOutlets })) {
      test(`is not told by ${name}, ${locale}`, async () => {
        for (const path of paths({ ...around, locale })) {
          expect.soft(secretsIn(await said(path)), path).toEqual([])
        }
      })
    }
  }

  for (const route of routes.filter(isDesk)) {
    test(`is not told to strangers by ${route}`, async () => {
      const from = { origin: server.origin, 'content-type': 'application/json' }
      for (const path of deskAddresses(route, uids)) {
        expect.soft(secretsIn(await said(path)), path).toEqual([])
        const sent = { method: 'POST', headers: from, body: '{}' }
        expect.soft(secretsIn(await said(path, sent)), `POST ${path}`).toEqual([])
      }
    })
  }

  test('is told by every outlet once it is public', async () => {
    for (const { uid } of hidden.filter(({ state }) => state === CONTROL)) {
      expect(await worker.order('article.publish', { uid })).toMatchObject({ refused: null })
    }
    for (const locale of ['en', 'zh']) {
      for (const [name, { paths, shows }] of Object.entries({ ...outletsByRoute, ...nativeOutlets })) {
        if (!shows) continue
        const shown = async () => {
          const answers = await Promise.all(paths({ ...around, locale }).map((path) => said(path)))
          expect(answers.join('\n'), `${name}, ${locale}`).toContain(secretOf(CONTROL, locale))
        }
        // Lists may lag by ten seconds.
        await expect(shown).toPass({ timeout: 20_000 })
      }
    }
  })
})

/** Secret words in a text. */
function secretsIn(text: string): string[] {
  const all = ['en', 'zh'].flatMap((locale) =>
    [...states, ...surroundings].map((one) => secretOf(one, locale)),
  )
  return all.filter((word) => text.toLowerCase().includes(word))
}
