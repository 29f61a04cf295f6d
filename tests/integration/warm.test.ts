import { expect, test } from 'vitest'
import { warmPages } from '#delivery/pages/warm.ts'
import { holdReadings } from '#domain/views/hold.ts'
import { utcDay } from '#domain/views/rules.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { aLiveArticle, aSection } from '#tests/newsroom.ts'
import { openTestPages } from '#tests/pages.ts'

process.env.LOG_LEVEL = 'silent'
useFreshDatabase()

/** Two articles, one read more than the other, and one that nobody read. */
async function someReadings() {
  const section = await aSection()
  const [little, much] = [
    await aLiveArticle(section, { headline: 'Little' }),
    await aLiveArticle(section, { headline: 'Much' }),
  ]
  await aLiveArticle(section, { headline: 'Nothing' })
  await holdReadings(utcDay(Date.now()), [
    { uid: little.uid, count: 1 },
    { uid: much.uid, count: 9 },
  ])
}

test('after a start the front pages and what is read most are made ready', async () => {
  await someReadings()
  const { pages, asks, ask } = await openTestPages(async (req, res) => {
    if (req.url === '/en/news/much') throw new Error('broken')
    res.setHeader('Content-Type', 'text/html')
    res.end('<p>A page</p>')
  })
  await warmPages(pages, () => false)
  expect(asks).toEqual(['/en', '/en/news/much', '/en/news/little', '/zh'])
  expect((await ask('/en/news/little')).how).toBe('hit')
  await warmPages(pages, () => false)
  expect(asks.slice(4)).toEqual(['/en/news/much'])
  await pages.close()
})

test('nothing more is made ready once the site is told to stop', async () => {
  await someReadings()
  let made = 0
  const { pages } = await openTestPages(async (_req, res) => {
    made++
    res.setHeader('Content-Type', 'text/html')
    res.end('<p>A page</p>')
  })
  await warmPages(pages, () => made === 2)
  expect(made).toBe(2)
  await pages.close()
})
