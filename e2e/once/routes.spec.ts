import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { deskKinds, deskOutlets, deskPassages, deskScripted, previewRoutes } from '../desk/desk-kinds.ts'
import { localesOf, sourceOf } from '../open-page.ts'
import { outlets, pageKinds } from '../page-kinds.ts'
import { localeTag } from '#i18n/locales.ts'

/** Every route of the build, by the file that makes it. Next's own (/_not-found …) nobody can reach. */
function readRoutes(): { file: string; route: string }[] {
  const manifest = join(import.meta.dirname, '../../.next/app-path-routes-manifest.json')
  const routes = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>
  return Object.entries(routes)
    .map(([file, route]) => ({ file, route }))
    .filter(({ route }) => !route.startsWith('/_'))
}

test('every page there is has its kind among those that are tested, and no kind is without a page', () => {
  const pages = readRoutes().filter(({ file }) => file.endsWith('/page'))
  const kinds = [...pageKinds, ...deskKinds].flatMap(({ route }) => route ?? [])
  const tested = new Set([...kinds, ...previewRoutes])
  expect([...tested].sort()).toEqual(pages.map(({ route }) => route).sort())
})

test('every outlet there is answers at an address', async ({ request }) => {
  const files = readRoutes().filter(({ file }) => file.endsWith('/route'))
  const tested = [...Object.keys(outlets), ...Object.keys(deskOutlets), ...deskPassages, ...deskScripted]
  expect(tested.sort()).toEqual(files.map(({ route }) => route).sort())
  for (const { path, type } of Object.values(outlets)) {
    const answer = await request.get(path)
    expect.soft(answer.status(), path).toBe(200)
    expect.soft(answer.headers()['content-type'], path).toMatch(type)
    expect.soft(await answer.text(), path).not.toBe('')
  }
})

for (const kind of pageKinds) {
  test(`answers with its status, in its language: ${kind.name}`, async ({ request }) => {
    for (const locale of localesOf(kind)) {
      // sourceOf() holds the status against the kind's.
      const source = await sourceOf(request, kind, locale)
      expect(source).toContain(`<html lang="${localeTag(locale)}"`)
    }
  })
}
