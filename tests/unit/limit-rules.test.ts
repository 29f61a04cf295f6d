import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  delayAfter,
  fadesEvery,
  failuresLeft,
  FORGOTTEN_AFTER,
  limitRules,
  mostCounted,
  waitOf,
  withOneLess,
  withOneMore,
  type Counted,
  type LimitRule,
} from '#domain/sessions/limit-rules.ts'

const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000]
const rules = Object.entries(limitRules) as [string, LimitRule][]
const anyRule = fc.constantFrom(...rules.map(([, rule]) => rule))

describe.each(rules)('the limit of a %s', (_, rule) => {
  test('waits grow with the failures and end at the longest', () => {
    const delays = Array.from({ length: mostCounted(rule) + 1 }, (_, failures) => delayAfter(rule, failures))
    expect(delays).toEqual(delays.toSorted((a, b) => a - b))
    expect(delays.slice(0, rule.free).every((delay) => delay === 0)).toBe(true)
    expect(delays[rule.free]).toBe(rule.first)
    expect(delays.filter((delay) => delay === rule.most)).toHaveLength(1)
    expect(delayAfter(rule, 1_000_000)).toBe(rule.most)
  })

  test('everything is forgotten after a day without a failure, and not a moment earlier', () => {
    const worst = { failures: mostCounted(rule), lastAt: 0 }
    expect(failuresLeft(rule, worst, DAY - 1)).toBe(1)
    expect(failuresLeft(rule, worst, DAY)).toBe(0)
    expect(FORGOTTEN_AFTER).toBe(DAY)
  })

  test('nobody gains by resting: what fades meanwhile is less than what could be tried', () => {
    expect(fadesEvery(rule)).toBeGreaterThan(rule.most)
  })
})

describe('whatever happens', () => {
  const attempts = fc.array(fc.integer({ min: 0, max: 3 * HOUR }), { maxLength: 200 })

  test('an attempt more never makes the wait shorter, and no wait is longer than the longest', () => {
    fc.assert(
      fc.property(anyRule, attempts, (rule, pauses) => {
        let [now, counted] = [0, undefined as Counted | undefined]
        for (const pause of pauses) {
          now += pause
          const before = counted
          counted = withOneMore(rule, before, now)
          expect(counted.failures).toBeGreaterThan(before ? failuresLeft(rule, before, now) - 1 : 0)
          expect(counted.failures).toBeLessThanOrEqual(mostCounted(rule))
          expect(counted.notBefore).toBeGreaterThanOrEqual(before?.notBefore ?? 0)
          expect(waitOf(rule, counted, now)).toBeLessThanOrEqual(rule.most)
        }
      }),
    )
  })

  test('a longer rest never leaves more failures, nor a longer wait', () => {
    const counted = fc.record({ failures: fc.nat(200), lastAt: fc.nat(DAY), notBefore: fc.nat(DAY) })
    fc.assert(
      fc.property(anyRule, counted, fc.nat(2 * DAY), fc.nat(DAY), (rule, before, rest, more) => {
        const [sooner, later] = [before.lastAt + rest, before.lastAt + rest + more]
        expect(failuresLeft(rule, before, later)).toBeLessThanOrEqual(failuresLeft(rule, before, sooner))
        const written = { ...before, notBefore: before.lastAt + Math.min(before.notBefore, rule.most) }
        expect(waitOf(rule, written, later)).toBeLessThanOrEqual(waitOf(rule, written, sooner))
      }),
    )
  })

  test('a clock that was set back locks nobody out', () => {
    const before = { failures: 15, lastAt: 400 * DAY, notBefore: 400 * DAY }
    const future = withOneMore(limitRules.pair, before, 400 * DAY)
    expect(waitOf(limitRules.pair, future, 400 * DAY)).toBe(15 * MINUTE)
    expect(waitOf(limitRules.pair, future, 399 * DAY)).toBe(0)
    expect(failuresLeft(limitRules.pair, future, 399 * DAY)).toBe(15)
  })
})

/** More than any limit allows: without waits there would be no end. */
const TOO_MANY = 10_000

/** Attempts of somebody who makes one as soon as it is allowed, in each of so many days. */
function attemptsByDay(rule: LimitRule, days: number): number[] {
  const perDay = Array<number>(days).fill(0)
  let [now, counted] = [0, undefined as Counted | undefined]
  for (let made = 0; now < days * DAY && made < TOO_MANY; made++) {
    perDay[Math.floor(now / DAY)]!++
    counted = withOneMore(rule, counted, now)
    now += waitOf(rule, counted, now)
  }
  return perDay
}

describe('an attacker who never rests', () => {
  test.each([
    ['pair', 109, 96],
    ['device', 114, 96],
    ['network', 134, 96],
    ['code', 39, 24],
    ['mail', 26, 24],
  ] as const)('%s: %i attempts on the first day, %i on each later one', (name, first, later) => {
    expect(attemptsByDay(limitRules[name], 4)).toEqual([first, later, later, later])
  })

  test('and one who rests as it suits them does no better over ten days', () => {
    const rule = limitRules.pair
    const steady = attemptsByDay(rule, 10).reduce((sum, count) => sum + count)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: DAY }), { minLength: 1, maxLength: 20 }), (rests) => {
        let [now, made, counted] = [0, 0, undefined as Counted | undefined]
        for (; now < 10 * DAY && made < TOO_MANY; made++) {
          counted = withOneMore(rule, counted, now)
          now += waitOf(rule, counted, now)
          if (counted.failures === mostCounted(rule)) now += rests[made % rests.length]!
        }
        expect(made).toBeLessThanOrEqual(steady)
      }),
    )
  })

  test('mails: three in any hour, whenever they are asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(HOUR), { maxLength: 100 }), (pauses) => {
        const sent: number[] = []
        let [now, counted] = [0, undefined as Counted | undefined]
        for (const pause of pauses) {
          now += pause
          if (waitOf(limitRules.mail, counted, now) > 0) continue
          counted = withOneMore(limitRules.mail, counted, now)
          sent.push(now)
        }
        for (const at of sent)
          expect(sent.filter((one) => one >= at && one < at + HOUR).length).toBeLessThan(4)
      }),
    )
  })
})

test('passkeys and links, which nobody can guess: 8,742 on the first day from one network, and nobody waits longer than ten seconds', () => {
  expect(attemptsByDay(limitRules.unguessable, 1)).toEqual([8742])
  expect(delayAfter(limitRules.unguessable, TOO_MANY)).toBe(10 * SECOND)
})

describe('an attempt that is taken back', () => {
  const counted = fc.record({
    failures: fc.integer({ min: 1, max: 200 }),
    lastAt: fc.nat(DAY),
    notBefore: fc.nat(DAY),
  })
  const standing = fc.option(counted, { nil: undefined })

  test('leaves what was before, with its times', () => {
    fc.assert(
      fc.property(anyRule, standing, fc.integer({ min: DAY, max: 2 * DAY }), (rule, before, now) => {
        const after = withOneMore(rule, before, now)
        expect(withOneLess({ before, after }, after)).toEqual(before)
      }),
    )
  })

  test('leaves those that came after it, with their times', () => {
    const before = { failures: 30, lastAt: 0, notBefore: SECOND }
    const after = withOneMore(limitRules.network, before, MINUTE)
    const later = withOneMore(limitRules.network, after, 2 * MINUTE)
    expect(withOneLess({ before, after }, later)).toEqual({ ...later, failures: 31 })
  })

  test('leaves nothing where nothing else is left, nor makes anything', () => {
    const after = withOneMore(limitRules.network, undefined, 0)
    const taken = { before: undefined, after }
    expect(withOneLess(taken, after)).toBeUndefined()
    expect(withOneLess(taken, undefined)).toBeUndefined()
    expect(withOneLess(taken, { ...after, lastAt: MINUTE })).toBeUndefined()
  })
})

test('the answers of an account slow from the hundredth failure on, to eight seconds', () => {
  const { account } = limitRules
  expect([99, 100, 101, 102, 103, 5000].map((failures) => delayAfter(account, failures) / SECOND)).toEqual([
    0, 1, 2, 4, 8, 8,
  ])
  expect(waitOf(account, { failures: 103, lastAt: 0, notBefore: 8 * SECOND }, 0)).toBe(0)
})

test('a code of six digits, three of them good at a time: the odds of whoever has the password', () => {
  const first = (39 * 3) / 1_000_000
  const later = (24 * 3) / 1_000_000
  expect(Math.round(1 / first)).toBe(8547)
  expect(Math.round(1 / later)).toBe(13_889)
  expect(1 - (1 - 3 / 1_000_000) ** (39 + 364 * 24)).toBeCloseTo(0.026, 3)
})
