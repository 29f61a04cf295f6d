import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startPresence, type Presence } from '#components/admin/saving/presence.ts'

let presence: Presence
let beats = 0
let status = 200

beforeEach(() => {
  vi.useFakeTimers()
  beats = 0
  vi.stubGlobal('fetch', async () => {
    beats++
    const said =
      status === 200 ? { ok: true, result: {} } : { ok: false, problem: { key: 'no', message: 'No.' } }
    return Response.json(said, { status })
  })
})
afterEach(() => {
  presence.close()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function beating(answered: number): Promise<void> {
  status = answered
  presence = startPresence({ uid: 'article', tab: 'tab', wants: () => true, onThere: () => undefined })
  await vi.advanceTimersByTimeAsync(60_000)
}

test('who is there says so every ten seconds, also where the server is broken', async () => {
  await beating(200)
  expect(beats).toBe(7)
  presence.close()
  beats = 0
  await beating(503)
  expect(beats).toBe(7)
})

test.each([403, 404])('after %i it says so no more, whatever becomes of the page', async (answered) => {
  await beating(answered)
  presence.back()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(beats).toBe(1)
})

test('after the sign-in has ended it says so seldom, and at once when the page is in front again', async () => {
  await beating(401)
  expect(beats).toBe(2)
  status = 200
  presence.back()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(beats).toBe(5)
})
