import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { BodyNode } from '#components/body/reading.ts'
import { bodyFromMarkdown } from '#domain/body/from-markdown.ts'
import { localeCodes, type Locale } from '#i18n/locales.ts'
import { messages } from '#i18n/messages.ts'

const ROOT = join(import.meta.dirname, '..', '..')

test.each(localeCodes)('what the guide names stands on the screens, in %s', (locale) => {
  const said = new Set(leaves(messages[locale].desk))
  const pieces = piecesOf(locale)
  const bold = pieces.filter(({ marks }) => marks.some(({ type }) => type === 'bold'))
  // The first one only says what bold words are.
  const named = bold.slice(1).map(({ text }) => text)
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((text) => !said.has(text))).toEqual([])
})

test.each(localeCodes)('its links lead to pages of the desk by their names, in %s', (locale) => {
  const names = new Set(Object.values(messages[locale].desk.shell.nav))
  const links = piecesOf(locale).flatMap(({ text, marks }) =>
    marks.filter(({ type }) => type === 'link').map(({ attrs }) => ({ text, href: String(attrs?.href) })),
  )
  expect(links.length).toBeGreaterThan(8)
  expect(links.filter(({ text }) => !names.has(text))).toEqual([])
  const missing = links.filter(
    ({ href }) =>
      !existsSync(join(ROOT, 'app/(staff)/admin/(desk)', href.slice('/admin'.length), 'page.tsx')),
  )
  expect(missing).toEqual([])
})

test('both languages have the same parts', () => {
  const shape = (locale: Locale) => (bodyOf(locale).content ?? []).map(({ type }) => type)
  expect(shape('zh')).toEqual(shape('en'))
})

test.each(localeCodes)('no mark is left as it was typed, in %s', (locale) => {
  expect(piecesOf(locale).filter(({ text }) => /\*\*|\]\(/.test(text))).toEqual([])
})

function bodyOf(locale: Locale): BodyNode {
  return bodyFromMarkdown(readFileSync(join(ROOT, 'docs', 'guide', `${locale}.md`), 'utf8')).doc
}

function piecesOf(locale: Locale) {
  const found: { text: string; marks: NonNullable<BodyNode['marks']> }[] = []
  const walk = (node: BodyNode) => {
    if (typeof node.text === 'string') found.push({ text: node.text, marks: node.marks ?? [] })
    node.content?.forEach(walk)
  }
  walk(bodyOf(locale))
  return found
}

function leaves(tree: object): string[] {
  return Object.values(tree).flatMap((value) =>
    typeof value === 'object' && value !== null ? leaves(value as object) : [String(value)],
  )
}
