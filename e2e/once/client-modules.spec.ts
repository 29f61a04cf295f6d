import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { expect, test } from '@playwright/test'

const BUILT = join(import.meta.dirname, '../../.next/server/app/(site)')
/** The frame that Next puts around every page, used or not; what it offers to pages stands elsewhere. */
const FRAME = /^\[project\]\/node_modules\/next\/dist\/(esm\/)?(client\/components|lib)\//

/** What each page of the site would have browsers load, by the build's own list. */
function readClientModules(): [page: string, modules: string[]][] {
  return globSync('**/page_client-reference-manifest.js', { cwd: BUILT }).map((file) => {
    const lists: Record<string, { clientModules: Record<string, unknown> }> = {}
    runInNewContext(readFileSync(join(BUILT, file), 'utf8'), { globalThis: { __RSC_MANIFEST: lists } })
    return [dirname(file), Object.values(lists).flatMap(({ clientModules }) => Object.keys(clientModules))]
  })
}

test('no page for readers leads to a client component, ours or of a package', () => {
  const pages = readClientModules()
  expect(pages.length).toBeGreaterThan(5)
  for (const [page, modules] of pages) {
    const ofFrame = modules.filter((module) => FRAME.test(module))
    expect.soft(ofFrame.length, page).toBeGreaterThan(0)
    expect.soft(modules, page).toEqual(ofFrame)
  }
})
