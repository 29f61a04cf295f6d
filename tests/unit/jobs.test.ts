import { expect, test } from 'vitest'
import { restAfterFailure } from '#jobs/rest-after-failure.ts'
import { startJobs } from '#jobs/runner.ts'
import { schedule } from '#jobs/schedule.ts'

const never = new AbortController().signal

test('what fails rests twice as long each time, a minute at most, and not at all once it works', async () => {
  let second = 0
  let works = false
  const tried: number[] = []
  const run = restAfterFailure(
    async () => {
      tried.push(second)
      if (!works) throw new Error('no')
    },
    () => second * 1000,
  )
  const runUntil = async (end: number) => {
    for (; second <= end; second++) await run(never).catch(() => undefined)
  }
  await runUntil(243)
  expect(tried).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183, 243])
  works = true
  await runUntil(305)
  expect(tried.slice(10)).toEqual([303, 304, 305])
  works = false
  await runUntil(309)
  expect(tried.slice(13)).toEqual([306, 307, 309])
})

test('the problem of a run is told', async () => {
  const run = restAfterFailure(() => Promise.reject(new Error('told')))
  await expect(run(never)).rejects.toThrow('told')
})

test('a run under way hears that the process stops, and is waited for', async () => {
  const started = Promise.withResolvers<void>()
  let ended = false
  const stop = startJobs([
    {
      name: 'waits for ever',
      every: 1,
      run: (signal) =>
        new Promise((_, reject) => {
          started.resolve()
          signal.addEventListener('abort', () => {
            ended = true
            reject(signal.reason as Error)
          })
        }),
    },
  ])
  await started.promise
  expect(ended).toBe(false)
  await stop()
  expect(ended).toBe(true)
})

test('a CDN is purged, and mail sent, only where one is configured', () => {
  const siteUrl = 'https://news.example'
  const names = (more: Partial<Parameters<typeof schedule>[0]> = {}) =>
    schedule({ cdnPurge: null, mail: null, siteUrl, ...more }).map(({ name }) => name)
  const without = names()
  expect(names({ cdnPurge: { url: 'http://127.0.0.1:1', token: null } })).toEqual([
    ...without,
    'purge the CDN',
  ])
  const mail = { url: 'smtp://127.0.0.1:1', from: { name: '', address: 'news@paper.example' } }
  expect(names({ mail })).toEqual([...without, 'bring about effects'])
})
