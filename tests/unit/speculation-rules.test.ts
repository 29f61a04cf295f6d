import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { localeCodes } from '#i18n/locales.ts'
import { feedPath, frontPath } from '#i18n/paths.ts'

interface Rules {
  prerender: { eagerness: string; where: { and: [Where, { not: Where }, { not: Where }] } }[]
}
interface Where {
  href_matches: string[]
}

const file = join(import.meta.dirname, '../../public/speculation-rules.json')
const [rule] = (JSON.parse(readFileSync(file, 'utf8')) as Rules).prerender
const [pages, { not: left }] = rule!.where.and

test.each(localeCodes)('what readers of %s may open next is made ready ahead of the click', (locale) => {
  for (const path of ['', '/news/a-slug', '/sections/policy?before=mt0vhvk0.n', '/archive/2026/07']) {
    expect(isMadeReady(frontPath(locale) + path), path).toBe(true)
  }
})

test.each(localeCodes)('searches of %s and what is no page are not', (locale) => {
  const others = ['/search', '/search?q=pump', '/news/a-slug.md', '/feed.atom']
  for (const path of [feedPath(locale), ...others.map((other) => frontPath(locale) + other)]) {
    expect(isMadeReady(path), path).toBe(false)
  }
})

test('nor is anything with effects, of the staff, of programs, or of other sites', () => {
  for (const path of [
    '/',
    '/admin',
    '/admin/en/news',
    '/api/views',
    '/media/a.webp',
    '/entry',
    '/robots.txt',
  ]) {
    expect(isMadeReady(path), path).toBe(false)
  }
  expect(isMadeReady('https://elsewhere.example/en/news/a-slug')).toBe(false)
})

/** As browsers read the rules: URL patterns against this origin, whatever the query. */
function isMadeReady(address: string): boolean {
  const base = 'https://news.example'
  const matches = ({ href_matches }: Where) =>
    href_matches.some((pattern) => new URLPattern(pattern, base).test(address, base))
  return matches(pages) && !matches(left)
}
