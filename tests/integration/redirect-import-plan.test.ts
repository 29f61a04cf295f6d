import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listRedirects } from '#domain/addresses/desk.ts'
import { planImport } from '#domain/addresses/plan-import.ts'
import { addRedirect } from '#domain/addresses/redirect.ts'
import { canonicalAddress, isReserved } from '#domain/addresses/shapes.ts'
import { execute } from '#domain/execute.ts'
import { asking } from '#tests/asking.ts'
import { useFreshDatabase } from '#tests/database.ts'

useFreshDatabase()

describe('an import', () => {
  it('comes to what the same lines come to one by one, in whatever order they stand', async () => {
    const places = [
      '/a',
      '/b',
      '/c',
      '/d/',
      '/e?x=1',
      '/en/search',
      '/旧',
      '/en',
      'https://elsewhere.example/',
    ]
    const lines = fc.sample(
      fc.uniqueArray(
        fc.record({ from: fc.constantFrom(...places.slice(0, 7)), to: fc.constantFrom(...places) }),
        {
          minLength: 3,
          maxLength: 7,
          selector: ({ from }) => from,
        },
      ),
      { numRuns: 25, seed: 6 },
    )
    let refused = 0
    for (const given of lines) {
      const { actor } = asking()
      const kept = (await listRedirects(actor, { limit: 100 })).map(({ from, to }) => ({
        slug: from,
        targetPath: to,
      }))
      const file = given.map((one, at) => ({ ...one, line: at + 1 }))
      const plan = planImport(file, kept, {
        ...{ canonical: canonicalAddress, isReserved, isOld: () => true, isTarget: () => true },
      })
      const answers: string[] = []
      for (const { from, to } of given) {
        const outcome = await execute(addRedirect, { from, to }, asking())
        answers.push(outcome.ok ? 'done' : outcome.refusal.key)
      }
      expect(plan.lines.map(({ outcome, why }) => (outcome === 'refused' ? why!.key : 'done'))).toEqual(
        answers,
      )
      const after = await listRedirects(actor, { limit: 100 })
      const expected = new Map([...kept.map((one) => [one.slug, one.targetPath] as const), ...plan.writes])
      expect(new Map(after.map(({ from, to }) => [from, to]))).toEqual(expected)
      refused += answers.filter((answer) => answer === 'redirect.loop').length
    }
    expect(refused).toBeGreaterThan(5)
  })
})
