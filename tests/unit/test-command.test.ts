import { describe, expect, test } from 'vitest'
import { unlikeEngines } from '#cli/test/counts.ts'
import { weigh } from '#cli/test/run-step.ts'
import { chooseSteps, steps } from '#cli/test/steps.ts'

const counts = (passed: number, failed = 0, skipped = 0) => ({ passed, failed, skipped })

describe('both engines', () => {
  test('are alike when as many tests ran', () => {
    expect(unlikeEngines(counts(3, 1), counts(4))).toBeUndefined()
  })

  test.each([
    ['none ran', undefined, undefined],
    ['one ran fewer', counts(4), counts(3)],
    ['one did not run', counts(4), undefined],
    ['one skips a test', counts(4), counts(3, 0, 1)],
  ])('are not when %s', (_name, sqlite, postgres) => {
    expect(unlikeEngines(sqlite, postgres)).toEqual(expect.any(String))
  })
})

describe('a step', () => {
  test('without tests of its own is one test', () => {
    expect([weigh(0, undefined), weigh(2, undefined)]).toEqual([counts(1), counts(0, 1)])
  })

  test('that ends badly has failed, whatever its report says', () => {
    expect(weigh(1, counts(5)).failed).toBe(1)
    expect(weigh(1, counts(5, 2)).failed).toBe(2)
  })

  test('with a problem has failed, although all its tests passed', () => {
    expect(weigh(0, { ...counts(5), problem: 'no report' }).failed).toBe(1)
  })
})

describe('the choice of steps', () => {
  const names = (only?: string, skip?: string) => chooseSteps(only, skip).map((step) => step.name)

  test('is all of them, in order, or those named', () => {
    expect(names()).toEqual(steps.map((step) => step.name))
    expect(names('types,format')).toEqual(['format', 'types'])
    expect(names('types,format', 'types')).toEqual(['format'])
    expect(names(undefined, 'browser')).not.toContain('browser')
  })

  test('refuses words that are no step', () => {
    expect(() => names('typos')).toThrow('No such step: typos')
  })
})
