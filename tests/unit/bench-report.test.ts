import { describe, expect, it } from 'vitest'
import { budgetWords, isMet, type Finding } from '../../bench/findings.ts'
import { chooseParts } from '../../bench/parts/parts.ts'
import { barLine } from '../../bench/progress-bar.ts'
import { chartOf } from '../../bench/report/chart.ts'
import { markdownOf, measuredWords, type Run } from '../../bench/report/markdown.ts'

const kept: Finding = { what: 'start & first answer', measured: 1.234, unit: 's', budget: { most: 3 } }
const broken: Finding = { what: 'against nginx', measured: 0.41, unit: '×', budget: { least: 0.6 } }
const unknown: Finding = {
  what: 'first visit',
  measured: null,
  unit: 'KB',
  budget: { most: 25 },
  note: 'a | b',
}
const speed: Finding = { what: 'Masthead, article', measured: 41234.5, unit: 'requests/s' }

const run: Run = {
  at: '2026-11-22T10:00:00.000Z',
  quick: false,
  machine: { processor: 'Example, 2 cores' },
  parts: { a: { findings: [kept, broken, unknown, speed], details: null, notes: ['Measured twice.'] } },
}

describe('budgets', () => {
  it('are upper or lower bounds; what could not be measured neither keeps nor breaks one', () => {
    expect([kept, broken, unknown, speed].map(isMet)).toEqual([true, false, null, null])
    expect([kept, broken, speed].map(budgetWords)).toEqual(['at most 3 s', 'at least 0.6 ×', ''])
  })

  it('a bound that is just reached is kept', () => {
    expect(isMet({ ...kept, measured: 3 })).toBe(true)
    expect(isMet({ ...broken, measured: 0.6 })).toBe(true)
  })

  it('figures have the places they deserve', () => {
    expect([kept, unknown, speed].map(measuredWords)).toEqual(['1.23 s', '–', '41,235 requests/s'])
  })
})

describe('the report', () => {
  it('has a line for every finding, and says what is not met', async () => {
    const lines = (await markdownOf(run)).split('\n').map((line) => line.replace(/\s+/g, ' '))
    expect(lines).toContain('| start & first answer | at most 3 s | 1.23 s | yes | |')
    expect(lines).toContain('| against nginx | at least 0.6 × | 0.41 × | **no** | |')
    expect(lines).toContain('| first visit | at most 25 KB | – | – | a \\| b |')
    expect(lines).toContain('| Masthead, article | 41,235 requests/s | |')
    expect(lines).toContain('- Measured twice.')
  })

  it('says of a quick run that its figures are of no use', async () => {
    expect(await markdownOf({ ...run, quick: true })).toContain('of no use')
  })

  it('draws what was measured, and words as text', () => {
    const chart = chartOf(run)
    expect(chart).toContain('start &amp; first answer')
    expect(chart).toContain('41,235')
    expect(chart).not.toContain('first visit')
    expect(chart).toContain('prefers-color-scheme: dark')
  })
})

it('parts are chosen by name, in their own order', () => {
  expect(chooseParts('c, a').map((part) => part.name)).toEqual(['a', 'c'])
  expect(chooseParts(undefined).length).toBeGreaterThan(6)
  expect(() => chooseParts('a,z')).toThrow('No such part: z.')
})

it('the progress bar counts speed from where it began', () => {
  const line = barLine('Filling', { done: 600, total: 1000, since: 400, seconds: 10 })
  expect(line).toBe('Filling ██████████████████░░░░░░░░░░░░ 60 %  600 of 1000, 20/s, 20 s left')
})
