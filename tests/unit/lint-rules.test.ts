import { join } from 'node:path'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const typed = new ESLint({ cwd: ROOT })
// Most snippets stand in files that do not exist, of which there are no types to be had.
const untyped = new ESLint({
  cwd: ROOT,
  overrideConfig: [
    { files: ['**/*.{ts,tsx}'], ...tseslint.configs.disableTypeChecked },
    { languageOptions: { parserOptions: { projectService: false } } },
  ],
})

/** The rules that a text breaks when it stands in this file. */
async function broken(file: string, text: string, eslint = untyped): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: join(ROOT, file) })
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message)
}

const PAGE = 'app/(site)/[locale]/page.tsx'
const DESK = 'app/(staff)/admin/page.tsx'

/** Each rule with texts that it must refuse and texts that it must let pass, by file. */
const snippets: Record<
  string,
  { bad: [file: string, text: string][]; good: [file: string, text: string][] }
> = {
  'masthead/awaited-queries': {
    bad: [
      ['domain/articles/x.ts', 'export const a = await db.select().from(t).where(c).get()'],
      ['server/x.ts', 'export const a = db.insert(t).values(v).returning().all()'],
      ['jobs/x.ts', 'export const a = db.delete(t).run()'],
      ['app/api/v1/route.ts', 'export const a = reading().update(t).set(v).run()'],
    ],
    good: [
      ['domain/articles/x.ts', 'export const a = await db.select().from(t)'],
      ['domain/articles/x.ts', 'export const a = new Map().get(1), b = registry.all(), c = job.run()'],
      ['db/dialect/sqlite.ts', "export const a = writer.prepare('select 1').all()"],
    ],
  },
  'masthead/no-clock': {
    bad: [
      ['domain/articles/x.ts', 'export const now = Date.now()'],
      ['domain/articles/x.ts', 'export const clock = Date.now'],
      ['domain/x.ts', 'export const now = new Date()'],
      ['domain/x.ts', 'export const now = performance.now()'],
      ['domain/x.ts', 'export const now = Temporal.Now.instant()'],
    ],
    good: [
      ['domain/x.ts', 'export const then = (now: number) => new Date(now).toISOString()'],
      ['jobs/x.ts', 'export const now = Date.now()'],
    ],
  },
  'masthead/client-files': {
    bad: [
      ['components/ui/menu.tsx', "'use client'\nexport const a = 1"],
      ['components/ui/menu.client.tsx', 'export const a = 1'],
      ['components/ui/menu.client.tsx', "import 'x'\n'use client'\nexport const a = 1"],
      ['app/(site)/[locale]/error.tsx', "'use client'\nexport const a = 1"],
      ['lib/x.ts', "'use client'\nexport const a = 1"],
    ],
    good: [
      ['components/ui/menu.client.tsx', "'use client'\nexport const a = 1"],
      ['components/ui/menu.client.tsx', "// why\n'use client'\nexport const a = 1"],
      ['app/(staff)/admin/error.tsx', "'use client'\nexport const a = 1"],
      ['components/ui/menu.tsx', 'export const a = 1'],
    ],
  },
  'masthead/no-style-attributes': {
    bad: [
      [PAGE, 'export const a = <p style={{ color: c }} />'],
      ['components/ui/menu.tsx', 'export const a = <svg style="fill:red" />'],
    ],
    good: [
      [PAGE, 'export const a = <p className="red" />'],
      [DESK, 'export const a = <p style={{ color: c }} />'],
    ],
  },
  'masthead/no-streaming': {
    bad: [
      [PAGE, "import { Suspense } from 'react'\nexport const a = <Suspense />"],
      [PAGE, "import * as React from 'react'\nexport const a = <React.Suspense />"],
      [PAGE, "import { lazy } from 'react'\nexport const A = lazy(load)"],
      [PAGE, "import dynamic from 'next/dynamic'\nexport const A = dynamic(load)"],
      ['app/(site)/[locale]/loading.tsx', 'export const a = 1'],
      ['components/card/card.tsx', "import { Suspense as Later } from 'react'\nexport const a = <Later />"],
      ['components/ui/later.tsx', "export { Suspense } from 'react'"],
    ],
    good: [
      ['components/admin/list.tsx', "import { Suspense } from 'react'\nexport const a = <Suspense />"],
      [
        'components/ui/menu.client.tsx',
        "'use client'\nimport { Suspense } from 'react'\nexport const a = <Suspense />",
      ],
      [DESK, "import { Suspense } from 'react'\nexport const a = <Suspense />"],
      ['app/(staff)/admin/loading.tsx', 'export const a = 1'],
    ],
  },
  'no-restricted-imports': {
    bad: [
      [PAGE, "import { notFound } from 'next/navigation'\nnotFound()"],
      [PAGE, "import { redirect as go } from 'next/navigation'\ngo('/')"],
      [PAGE, "import * as navigation from 'next/navigation'\nnavigation.notFound()"],
      ['components/errors/gone.tsx', "import { notFound } from 'next/navigation'\nnotFound()"],
      ['app/(site)/feed.xml/route.ts', "export { permanentRedirect } from 'next/navigation'"],
      [PAGE, "import { Inter } from 'next/font/google'\nInter()"],
      [DESK, "import { Inter } from 'next/font/google'\nInter()"],
    ],
    good: [
      [DESK, "import { redirect } from 'next/navigation'\nredirect('/')"],
      [PAGE, "import local from 'next/font/local'\nlocal()"],
    ],
  },
  'max-lines': {
    bad: [['lib/x.ts', '\n'.repeat(250) + 'export const a = 1\n']],
    good: [['lib/x.ts', '\n'.repeat(249) + 'export const a = 1\n']],
  },
}

describe.each(Object.entries(snippets))('%s', (rule, { bad, good }) => {
  test.each(bad)('refuses in %s: %s', async (file, text) => {
    expect(new Set(await broken(file, text))).toContain(rule)
  })

  test.each(good)('lets pass in %s: %s', async (file, text) => {
    expect(await broken(file, text)).toEqual([])
  })
})

// Types are those of the whole project, and reading them takes a while.
describe('no-floating-promises', { timeout: 90_000 }, () => {
  const promise = 'const later = () => Promise.resolve(1)\n'

  test('refuses a promise that nobody waits for', async () => {
    expect(await broken('lib/text.ts', `${promise}later()\n`, typed)).toContain(
      '@typescript-eslint/no-floating-promises',
    )
  })

  test('lets an awaited one pass', async () => {
    expect(await broken('lib/text.ts', `${promise}await later()\n`, typed)).toEqual([])
  })
})
