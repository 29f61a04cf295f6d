import { beforeEach, expect, test } from 'vitest'
import { add, saltOf, tally, unwritten } from '#domain/views/tally.ts'
import { setProcessWide } from '#lib/process-wide.ts'

beforeEach(() => setProcessWide('views', undefined))

test('the salt is random, lasts a day, and takes the hashes of the day with it', () => {
  const state = tally()
  const morning = saltOf(state, Date.UTC(2026, 0, 1, 1))
  state.seen.set('somebody', 1)
  expect(saltOf(state, Date.UTC(2026, 0, 1, 23))).toBe(morning)
  expect(state.seen.size).toBe(1)
  const next = saltOf(state, Date.UTC(2026, 0, 2))
  expect(next).not.toBe(morning)
  expect(next.length).toBeGreaterThanOrEqual(43)
  expect(state.seen.size).toBe(0)
})

test('not yet written is what is held and what is being written, all days', () => {
  const state = tally()
  add(state.held, '2026-01-01', 7, 2)
  add(state.held, '2026-01-02', 7, 1)
  add(state.held, '2026-01-02', 8, 5)
  add(state.writing, '2026-01-01', 7, 4)
  expect(unwritten(state, 7)).toBe(7)
  expect(unwritten(state, 8)).toBe(5)
  expect(unwritten(state, 9)).toBe(0)
})

test('of a flood of readers the newest 200,000 are remembered', () => {
  const { seen } = tally()
  for (let reader = 0; reader < 250_000; reader++) seen.set(String(reader), 0)
  expect(seen.size).toBe(200_000)
  expect(seen.has('249999')).toBe(true)
  expect(seen.has('0')).toBe(false)
})
