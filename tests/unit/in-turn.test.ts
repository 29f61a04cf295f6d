import { expect, test } from 'vitest'
import { Busy, inTurn } from '#lib/in-turn.ts'

const turns = { atOnce: 2, waiting: 3 }

/** Work that lasts until it is let go. */
function lasting() {
  const begun: number[] = []
  const ends: (() => void)[] = []
  const work = (number: number) => async () => {
    begun.push(number)
    await new Promise<void>((end) => ends.push(end))
    return number
  }
  return { begun, ends, work }
}

test('no more than so many at a time, in the order they came, and no more than so many wait', async () => {
  const { begun, ends, work } = lasting()
  const all = [0, 1, 2, 3, 4].map((number) => inTurn('test of order', turns, work(number)))
  await expect(inTurn('test of order', turns, work(5))).rejects.toBeInstanceOf(Busy)
  expect(begun).toEqual([0, 1])
  ends[1]!()
  expect(await all[1]).toBe(1)
  expect(begun).toEqual([0, 1, 2])
  // A place is free among those that wait.
  const last = inTurn('test of order', turns, work(6))
  await expect(inTurn('test of order', turns, work(7))).rejects.toBeInstanceOf(Busy)
  for (const [place, done] of [...all, last].entries()) {
    ends[place]!()
    await done
  }
  expect(begun).toEqual([0, 1, 2, 3, 4, 6])
})

test('work that fails gives its place on', async () => {
  const failing = async () => Promise.reject(new Error('broken'))
  const asked = [0, 1, 2, 3, 4].map(() => inTurn('test of failures', turns, failing))
  for (const { status } of await Promise.allSettled(asked)) expect(status).toBe('rejected')
  expect(await inTurn('test of failures', turns, async () => 'done')).toBe('done')
})

test('another kind of work has turns of its own', async () => {
  const { ends, work } = lasting()
  const all = [0, 1].map((number) => inTurn('test of one kind', turns, work(number)))
  expect(await inTurn('test of another kind', turns, async () => 'done')).toBe('done')
  for (const end of ends) end()
  expect(await Promise.all(all)).toEqual([0, 1])
})
