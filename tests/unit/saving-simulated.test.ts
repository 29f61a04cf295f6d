import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { SimulatedTabs, type Step } from '../simulated-tabs.ts'
import { edit } from '../typed-drafts.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const tab = fc.constantFrom<0 | 1>(0, 1)
const at = fc.double({ min: 0, max: 0.999, noNaN: true })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 40, arbitrary: fc.record({ what: fc.constant('type'), tab, edit }) },
  { weight: 20, arbitrary: fc.record({ what: fc.constant('pass'), milliseconds: fc.nat(2000) }) },
  { weight: 15, arbitrary: fc.record({ what: fc.constantFrom('arrive', 'answer'), at }) },
  { weight: 5, arbitrary: fc.record({ what: fc.constantFrom('lose', 'sign out'), at }) },
  { weight: 10, arbitrary: fc.record({ what: fc.constantFrom('kill', 'take', 'leave'), tab }) },
)

it('whatever the network and two tabs do, nothing leaves the text that nobody took away', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 60, maxLength: 120 }), async (steps) => {
      const tabs = new SimulatedTabs()
      for (const one of steps) await tabs.take(one)
      expect(await tabs.settle(), 'came to rest').toBe(true)
      expect(tabs.missing()).toEqual([])
    }),
    { numRuns: 300 },
  )
})
