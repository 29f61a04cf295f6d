import { describe, expect, it, test } from 'vitest'
import {
  addDays,
  addMonths,
  dayAt,
  dayBounds,
  daysFrom,
  isDay,
  sameTimeOn,
  weekOf,
  weeksOfMonth,
} from '#lib/days.ts'
import { instantOf, localOf } from '#lib/instant.ts'

const HOUR = 3_600_000

test('a day is one of the calendar, and nothing else', () => {
  for (const day of ['2026-11-23', '2024-02-29', '0001-01-01', '9999-12-31']) expect(isDay(day)).toBe(true)
  const others = [
    '2026-02-29',
    '2026-13-01',
    '2026-1-1',
    '0000-01-01',
    '+012026-01-01',
    '2026-11-23T00:00',
    '',
  ]
  for (const text of others) expect(isDay(text), text).toBe(false)
})

test('days, weeks and months are counted on, over the ends of years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-01')
  expect(addMonths('2026-01-15', -1)).toBe('2025-12-01')
  expect(daysFrom('2026-12-30', 3)).toEqual(['2026-12-30', '2026-12-31', '2027-01-01'])
})

test('a week begins on Monday', () => {
  const week = [
    '2026-11-23',
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
    '2026-11-28',
    '2026-11-29',
  ]
  for (const day of week) expect(weekOf(day)).toEqual(week)
})

describe('a month is laid out in whole weeks', () => {
  it.each([
    // November 2026 begins on a Sunday and ends on a Monday: six weeks.
    ['2026-11-23', '2026-10-26', '2026-12-06', 42],
    // February 2027 begins on a Monday and has 28 days: four.
    ['2027-02-28', '2027-02-01', '2027-02-28', 28],
    ['2026-12-01', '2026-11-30', '2027-01-03', 35],
  ])('that of %s', (day, first, last, count) => {
    const days = weeksOfMonth(day)
    expect([days[0], days.at(-1), days.length]).toEqual([first, last, count])
    expect(new Set(days).size).toBe(count)
  })
})

describe('where clocks are changed', () => {
  it('a day has 23 hours, or 25, and everything in it is its own', () => {
    const days = weekOf('2026-03-29')
    const bounds = dayBounds(days, 'Europe/London')
    expect(bounds).toHaveLength(8)
    expect((bounds[7]! - bounds[6]!) / HOUR).toBe(23)
    const [begin, end] = dayBounds(['2026-10-25'], 'Europe/London') as [number, number]
    expect((end - begin) / HOUR).toBe(25)
    expect(dayAt(end - 1, dayBounds(['2026-10-24', '2026-10-25'], 'Europe/London'))).toBe(1)
    expect(dayAt(begin - 1, dayBounds(['2026-10-24', '2026-10-25'], 'Europe/London'))).toBe(0)
  })

  it('a day may begin at one o’clock', () => {
    const [begin] = dayBounds(['2018-11-04'], 'America/Sao_Paulo')
    expect(localOf(begin!, 'America/Sao_Paulo')).toBe('2018-11-04T01:00:00')
  })

  it('what is moved keeps its time of day, not its distance', () => {
    const at = instantOf('2026-03-28T09:30', 'Europe/London')
    const moved = sameTimeOn(at, '2026-03-29', 'Europe/London')
    expect(localOf(moved, 'Europe/London')).toBe('2026-03-29T09:30:00')
    expect((moved - at) / HOUR).toBe(23)
  })

  it('what would fall into the hour that is left out is refused, into the one that comes twice meant the first time', () => {
    const early = instantOf('2026-03-28T01:30', 'Europe/London')
    expect(() => sameTimeOn(early, '2026-03-29', 'Europe/London')).toThrow(RangeError)
    const twice = sameTimeOn(instantOf('2026-10-24T01:30', 'Europe/London'), '2026-10-25', 'Europe/London')
    expect(new Date(twice).toISOString()).toBe('2026-10-25T00:30:00.000Z')
  })
})

test('an instant outside of the days is in none of them', () => {
  const bounds = dayBounds(weekOf('2026-11-23'), 'Asia/Shanghai')
  expect(dayAt(bounds[0]! - 1, bounds)).toBe(-1)
  expect(dayAt(bounds[7]!, bounds)).toBe(-1)
  expect(dayAt(bounds[0]!, bounds)).toBe(0)
  expect(dayAt(bounds[7]! - 1, bounds)).toBe(6)
  expect(dayAt(0, [])).toBe(-1)
})
