import { expect, test } from 'vitest'
import { jobWords } from '#components/admin/jobs/words.ts'
import { cliActor, type Actor } from '#domain/actor.ts'
import { readJobs } from '#domain/jobs/desk.ts'
import { translator } from '#i18n/translate.ts'
import { startJobs } from '#jobs/runner.ts'
import { schedule } from '#jobs/schedule.ts'

const administrator = cliActor('tester')
const mail = { url: 'smtp://127.0.0.1:1', from: { name: '', address: 'news@paper.example' } }
const cdnPurge = { url: 'http://127.0.0.1:1', token: null }

test('a job that has not run says so; then when it ran last, how long, and that it failed', async () => {
  const ran = Promise.withResolvers<void>()
  let now = 1_000
  const stop = startJobs(
    [
      {
        name: 'fails',
        every: 1,
        run: async () => {
          now += 50
          ran.resolve()
          throw new RangeError('with a secret in it')
        },
      },
      { name: 'rests', every: 3_600_000, run: async () => undefined, handles: ['mail'] },
    ],
    () => now,
  )
  const begun = await readJobs(administrator)
  expect(begun).toMatchObject({ since: 1_000, handles: ['mail'] })
  expect(begun.jobs.find(({ name }) => name === 'rests')).toEqual({
    ...{ name: 'rests', every: 3_600_000, nextAt: 3_601_000, runningSince: null, last: null },
  })
  await ran.promise
  await stop()
  const { last } = (await readJobs(administrator)).jobs.find(({ name }) => name === 'fails')!
  expect(last).toMatchObject({ problem: 'RangeError' })
  expect(last!.endedAt - last!.startedAt).toBe(50)
})

test('who may not change settings is told nothing', async () => {
  const stranger: Actor = { ...administrator, grants: [] }
  await expect(readJobs(stranger)).rejects.toThrow('settings:edit')
})

test('every job of the schedule has a name in both languages', () => {
  const jobs = schedule({ cdnPurge, mail, siteUrl: 'https://news.example' })
  for (const locale of ['en', 'zh'] as const) {
    const t = translator(locale)
    const words = jobs.map((job) => jobWords(t, job))
    expect(words.filter((one, at) => locale === 'zh' && one === jobs[at]!.name)).toEqual([])
    expect(new Set(words).size).toBe(jobs.length)
  }
})
