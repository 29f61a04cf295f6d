import { join } from 'node:path'
import { setTimeout as until } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { contentOf } from '#domain/articles/content.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import { carried } from '../interleavings/newsroom.ts'
import { startWorker, type Worker } from '../interleavings/process.ts'
import { OwnPlace } from '../own-server.ts'

/** What readers are promised: milliseconds after the minute, or after a server that was down is ready. */
const PROMISE = 5_000
const SECOND = 1_000
const COUNT = 20

const own = new OwnPlace()
let terminal: Worker

test.beforeAll(async () => {
  test.setTimeout(120_000)
  await own.news('sections', 'add', '--en', 'Policy')
  const env = { DATA_DIR: join(own.folder, 'data'), DATABASE_URL: '', NODE_ENV: 'production' }
  terminal = await startWorker('terminal.ts', { ...env, LOG_LEVEL: 'error' })
})

test.afterAll(async () => {
  await terminal.end()
  own.clear()
})

/** A draft at this address. @returns uid */
async function draft(slug: string): Promise<string> {
  const content = contentOf({
    headline: `About ${slug}`,
    slug,
    sections: [1],
    body: bodyOfParagraphs(['Said the harbour.']),
  })
  const { uid } = (await carried(terminal, 'article.create', { locale: 'en', content })) as { uid: string }
  return uid
}

/** Asks for a page until it answers so. @returns when it did, UTC milliseconds */
async function answers(address: string, as: (status: number, text: string) => boolean): Promise<number> {
  for (;;) {
    const answer = await fetch(address).catch(() => null)
    if (answer && as(answer.status, await answer.text())) return Date.now()
    await until(50)
  }
}

const isFirst = (status: number, text: string) => status === 200 && text.includes('data-version="1"')

test('it is on the kept page in time, and gone from it in time', async () => {
  test.setTimeout(120_000)
  const uid = await draft('on-time')
  const server = await own.start()
  const front = `${server.origin}/en`
  const address = `${front}/news/on-time`
  // Twice: the second answer is the kept one, and without the article.
  for (let times = 0; times < 2; times++) {
    expect((await fetch(address)).status).toBe(404)
    expect(await (await fetch(front)).text()).not.toContain('About on-time')
  }
  const at = Date.now() + 3 * SECOND
  await carried(terminal, 'schedule.set', { uid, at })
  await carried(terminal, 'schedule.set', { uid, at: at + 8 * SECOND, action: 'expire' })
  const live = (await answers(address, isFirst)) - at
  const listed = (await answers(front, (_, text) => text.includes('About on-time'))) - at
  const expired = (await answers(address, (status) => status === 410)) - at - 8 * SECOND
  await own.stop(server)
  console.log(`late by: page ${live} ms, front page ${listed} ms, expiry ${expired} ms`)
  for (const late of [live, listed, expired]) {
    expect(late).toBeGreaterThanOrEqual(0)
    expect(late).toBeLessThanOrEqual(PROMISE)
  }
})

test('a server killed while they fall due has all of them live in time when it is back, once each', async () => {
  test.setTimeout(180_000)
  const slugs = Array.from({ length: COUNT }, (_, number) => `killed-${number}`)
  const uids: string[] = []
  for (const slug of slugs) uids.push(await draft(slug))
  const killed = await own.start()
  const at = Date.now() + 3 * SECOND
  const dueAt = (number: number) => at + number * 200
  for (const [number, uid] of uids.entries())
    await carried(terminal, 'schedule.set', { uid, at: dueAt(number) })
  await answers(`${killed.origin}/en/news/${slugs[0]}`, isFirst)
  killed.process.kill('SIGKILL')
  await until(Math.max(0, dueAt(COUNT) - Date.now()))

  const server = await own.start()
  const ready = Date.now()
  // One after the other, as they go out: twenty that ask at once would be the load that makes them late.
  let late = 0
  for (const slug of slugs) {
    late = (await answers(`${server.origin}/en/news/${slug}`, isFirst)) - ready
  }
  console.log(`after it was ready: ${late} ms until the last was live`)
  expect(late).toBeLessThanOrEqual(PROMISE)
  const list = await own.news('schedules', '--list', 'done', '--limit', '100', '--json')
  const { schedules } = JSON.parse(list) as {
    schedules: { article: { uid: string }; publicationId: number }[]
  }
  const done = schedules.filter(({ article }) => uids.includes(article.uid))
  expect(done.map(({ article }) => article.uid).sort()).toEqual(uids.toSorted())
  for (const uid of uids.slice(0, 3)) {
    const { publications } = JSON.parse(await own.news('history', uid, '--json')) as {
      publications: unknown[]
    }
    expect(publications).toHaveLength(1)
  }
  await own.stop(server)
})
