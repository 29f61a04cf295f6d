import { expect, request, test } from '@playwright/test'
import { contentOf } from '#domain/articles/content.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import { translator } from '#i18n/translate.ts'
import { hireInto } from '../desk/person.ts'
import { carried } from '../interleavings/newsroom.ts'
import { startWorker } from '../interleavings/process.ts'
import { seeded } from '../interleavings/random.ts'
import { crash, openEditor } from '../saving/editor.ts'
import { missingKeys, typeUntilKilled, workWhenSaved } from '../saving/killed.ts'
import { Profile } from '../saving/profile.ts'

const t = translator('en')

/** Tabs that are killed; the proof the desk was built upon had 50 (KILLED_TABS=50). */
const RUNS = Number(process.env.KILLED_TABS ?? 8)
const SEED = Number(process.env.KILLED_SEED ?? 5)

test('every word typed before the tab or the browser is killed is there again', async ({ baseURL }) => {
  test.setTimeout(60_000 + RUNS * 20_000)
  const origin = baseURL!
  const elsewhere = await request.newContext({ baseURL: origin })
  await hireInto(elsewhere, 'editor')
  const { cookies } = await elsewhere.storageState()
  const env = { DATA_DIR: process.env.E2E_DATA_DIR!, DATABASE_URL: '', NODE_ENV: 'production' }
  const terminal = await startWorker('terminal.ts', { ...env, LOG_LEVEL: 'error' })
  const profile = new Profile()
  const found = { words: 0, keys: 0, lostKeys: [] as number[], fromJournal: 0, lost: [] as string[] }

  let context = await profile.start()
  for (let number = 1; number <= RUNS; number++) {
    const random = seeded(SEED * 1000 + number)
    const content = contentOf({
      headline: 'Harbour',
      slug: `killed-${number}`,
      body: bodyOfParagraphs(['The harbour is quiet.']),
    })
    const { uid } = (await carried(terminal, 'article.create', { locale: 'en', content })) as { uid: string }
    await context.addCookies(cookies)
    const page = await context.newPage()
    await openEditor(page, uid, origin)
    // Half of them have no network when it happens, so that all of it is in the journal alone.
    await context.setOffline(number % 4 < 2)
    const isBrowser = number % 2 === 0
    const typed = await typeUntilKilled(page, random, () => (isBrowser ? profile.kill() : crash(page)))
    if (isBrowser) {
      context = await profile.start()
      // The browser writes down its cookies now and then: they sign in again.
      await context.addCookies(cookies)
    } else {
      await page.close()
      await context.setOffline(false)
    }
    const again = await context.newPage()
    await openEditor(again, uid, origin)
    const there = await workWhenSaved(again, origin, uid)
    found.fromJournal += await again.getByText(t('desk.saving.recoveredTitle')).count()
    const missing = typed.map(({ word }) => missingKeys(word, there))
    found.words += typed.length
    found.keys += typed.reduce((sum, { word }) => sum + word.length, 0)
    found.lostKeys.push(missing.reduce((sum, one) => sum + one, 0))
    // The key that was being pressed is in none but the last.
    for (const [at, { word, place }] of typed.slice(0, -1).entries())
      if (missing[at]! > 0) found.lost.push(`run ${number}, ${place}: ${word}`)
    await again.close()
  }
  await profile.clear()
  await terminal.end()
  await elsewhere.dispose()
  console.log(found)
  expect(found.lost).toEqual([])
  expect(found.fromJournal).toBeGreaterThan(0)
})
