import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { localeCodes } from '#i18n/locales.ts'
import { messages } from '#i18n/messages.ts'
import { refusalSentence } from '#i18n/refusals.ts'

const ROOT = join(import.meta.dirname, '..', '..')
/** A call of refuse() or refusal(), up to where its key ends. */
const CALL = /\brefus(?:e|al)\(\s*((?:[^'`(]*\?\s*)?)(['`])((?:\\.|(?!\2).)*)\2(?:\s*:\s*'([^']+)')?/g
/** What `import.${problem}` stands for: PageProblem of domain/imports/page/read-page.ts. */
const PAGE_PROBLEMS = ['empty', 'not-text', 'no-headline', 'no-body', 'too-large']

/** Keys of every refuse() below domain/, jobs/ and server/. */
function keysInUse(): string[] {
  const sources = globSync('{cli,domain,jobs,server}/**/*.ts', { cwd: ROOT }).map((file) =>
    readFileSync(join(ROOT, file), 'utf8'),
  )
  const found = sources.flatMap((text) =>
    [...text.matchAll(CALL)].flatMap(([, , , first, second]) => [first, second]),
  )
  const keys = found.flatMap((key) => (key === undefined ? [] : spelledOut(key)))
  return [...new Set([...keys, 'input'])].sort()
}

function spelledOut(key: string): string[] {
  if (key === 'import.${read.problem}') return PAGE_PROBLEMS.map((problem) => `import.${problem}`)
  expect(key, 'a key made at run time must be spelled out here').not.toContain('${')
  return [key]
}

it('every refusal has a sentence in every language', () => {
  const keys = keysInUse()
  expect(keys.length).toBeGreaterThan(30)
  for (const locale of localeCodes) {
    for (const key of keys) {
      const params = {
        name: 'N',
        kind: 'correction',
        field: 'tags',
        problem: 'too_big',
        until: 0,
        attempts: 2,
        times: 2,
        count: 2,
        seconds: 2,
        minutes: 2,
        lines: 2,
        least: 2,
        done: 1,
        of: 2,
        most: 2,
      }
      const rest = Object.fromEntries(
        [
          'key',
          'value',
          'contrast',
          'nearest',
          'line',
          'first',
          'headline',
          'by',
          'at',
          'slug',
          'locale',
          'from',
          'to',
          'old',
          'reference',
          'uids',
          'number',
          'numbers',
          'cursor',
          'breadcrumb',
          'megabytes',
          'revision',
        ].map((name) => [name, name]),
      )
      const sentence = refusalSentence({ key, params: { ...rest, ...params } }, locale, 'Asia/Shanghai')
      expect(sentence, `${locale} ${key}`).not.toBe(
        refusalSentence({ key: 'no.such', params: {} }, locale, 'UTC').replace('no.such', key),
      )
      expect(sentence, `${locale} ${key}`).not.toMatch(/refusals\.|[{}]/)
    }
  }
})

it('no sentence is left over', () => {
  const keys = [...keysInUse(), 'unknown']
  for (const locale of localeCodes) expect(leaves(messages[locale].refusals).sort()).toEqual(keys.sort())
})

it('the command line says the same in every language', () => {
  expect(leaves(messages.zh.cli)).toEqual(leaves(messages.en.cli))
})

it('shows an instant as date and time of the site', () => {
  const refusal = { key: 'publish.embargo', params: { until: Date.UTC(2026, 10, 20, 4) } }
  expect(refusalSentence(refusal, 'en', 'Asia/Shanghai')).toContain('20 November 2026, 12:00 (GMT+8)')
  expect(refusalSentence(refusal, 'zh', 'Asia/Shanghai')).toContain('2026年11月20日 12:00')
})

function leaves(tree: object, above = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' ? leaves(value as object, `${above}${key}.`) : `${above}${key}`,
  )
}
