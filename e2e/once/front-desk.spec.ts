import { join } from 'node:path'
import { setTimeout as until } from 'node:timers/promises'
import { expect, test, type Browser, type Locator, type Page } from '@playwright/test'
import { contentOf } from '#domain/articles/content.ts'
import { bodyOfParagraphs } from '#domain/body/paragraphs.ts'
import { frontDeskPath, frontHistoryPath, frontPreviewPath } from '#i18n/desk-site-paths.ts'
import { translator } from '#i18n/translate.ts'
import { hireInto } from '../desk/person.ts'
import { carried } from '../interleavings/newsroom.ts'
import { startWorker, type Worker } from '../interleavings/process.ts'
import { OwnPlace, type OwnServer } from '../own-server.ts'

const t = translator('en')
const own = new OwnPlace()
const HEADLINES = ['Anvil', 'Bolt', 'Coke', 'Dock', 'Engine', 'Forge', 'Gear']
const LOCALE = { locale: 'en' }
let server: OwnServer
let terminal: Worker
const uids = new Map<string, string>()

test.beforeAll(async () => {
  test.setTimeout(180_000)
  await own.news('sections', 'add', '--en', 'Policy')
  const env = { DATA_DIR: join(own.folder, 'data'), DATABASE_URL: '', NODE_ENV: 'production' }
  terminal = await startWorker('terminal.ts', { ...env, LOG_LEVEL: 'error' })
  for (const headline of HEADLINES) {
    const body = bodyOfParagraphs(['Said the harbour.'])
    const content = contentOf({ headline, slug: headline.toLowerCase(), sections: [1], body })
    const made = (await carried(terminal, 'article.create', { ...LOCALE, content })) as { uid: string }
    await carried(terminal, 'article.publish', { uid: made.uid })
    uids.set(headline, made.uid)
  }
  server = await own.start()
})

test.beforeEach(async () => {
  await carried(terminal, 'front.arrange', { ...LOCALE, slots: [{ uid: uids.get('Anvil'), area: 'lead' }] })
})

test.afterAll(async () => {
  await terminal.end()
  own.clear()
})

/** Somebody of the newsroom, in a browser of their own. */
async function enter(browser: Browser, name: string, more = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.origin, ...more })
  await hireInto(context.request, 'publisher', { name, terminal: own.news })
  return context.newPage()
}

function part(page: Page, name: string): Locator {
  return page.getByRole('region', { name: new RegExp(`^${name}`) })
}

/** What stands in a part of the board, in its order; what fills by itself is said to be so. */
async function standing(page: Page, name: string): Promise<string[]> {
  const items = await part(page, name).getByRole('listitem').all()
  return Promise.all(
    items.map(async (item) => {
      const isFill = (await item.getByText(t('desk.front.board.automatic'), { exact: true }).count()) > 0
      return `${await item.getByRole('link').textContent()}${isFill ? ' by itself' : ''}`
    }),
  )
}

const LEAD = t('desk.front.areas.lead')
const SECOND = t('desk.front.areas.second')
const said = (page: Page, text: string) => expect(page.getByText(text, { exact: true })).toBeVisible()

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('desk.front.saving.save'), exact: true }).click()
  await said(page, t('desk.front.said.saved'))
}

/** Readers' front page: whether it was kept, and the headlines on it in their order. */
async function readers(): Promise<{ kept: string | null; headlines: string[]; text: string }> {
  const answer = await fetch(`${server.origin}/en`)
  const text = await answer.text()
  const main = text.slice(text.indexOf('<main'))
  const headlines = [...main.matchAll(/href="\/en\/news\/([a-z]+)"/g)].map(([, slug]) => slug!)
  return { kept: answer.headers.get('x-cache'), headlines: [...new Set(headlines)], text }
}

test('is arranged by dragging and by keyboard, and readers have it once it is saved', async ({ browser }) => {
  const page = await enter(browser, 'Lin Yue')
  await page.goto(frontDeskPath(LOCALE))
  expect(await standing(page, LEAD)).toEqual(['Anvil'])
  expect(await standing(page, SECOND)).toEqual(
    ['Gear', 'Forge', 'Engine', 'Dock'].map((one) => `${one} by itself`),
  )

  const candidates = page.getByRole('region', { name: t('desk.front.candidates.title') })
  const coke = candidates.getByRole('listitem').filter({ hasText: 'Coke' })
  await coke.getByRole('link').dragTo(part(page, SECOND))
  await said(page, t('desk.front.said.placed', { headline: 'Coke', area: SECOND, position: 1 }))
  const bolt = candidates.getByRole('button', {
    name: t('desk.front.candidates.placeOf', { headline: 'Bolt' }),
  })
  await page.getByLabel(t('desk.front.candidates.to')).selectOption({ label: SECOND })
  await bolt.focus()
  await page.keyboard.press('Enter')
  expect((await standing(page, SECOND)).slice(0, 2)).toEqual(['Bolt', 'Coke'])
  await page.getByRole('button', { name: t('desk.front.board.up', { headline: 'Coke' }) }).focus()
  await page.keyboard.press('Enter')
  await said(page, t('desk.front.said.moved', { headline: 'Coke', area: SECOND, position: 1 }))
  await part(page, SECOND)
    .getByText('Bolt', { exact: true })
    .dragTo(part(page, LEAD).getByText('Anvil'), {
      targetPosition: { x: 5, y: 1 },
    })
  expect(await standing(page, LEAD)).toEqual(['Bolt', 'Anvil'])
  await said(page, t('desk.front.saving.unsaved'))

  await readers()
  expect((await readers()).kept, 'nothing is saved yet').toBe('hit')
  await save(page)
  const after = await readers()
  expect([after.kept, after.headlines.slice(0, 2)]).toEqual(['miss', ['bolt', 'coke']])
  expect((await readers()).kept).toBe('hit')
  await page.context().close()
})

test('is planned for tomorrow at six, previewed, live on time on the kept page, and rolled back', async ({
  browser,
}) => {
  test.setTimeout(90_000)
  const page = await enter(browser, 'Lin Yue')
  await page.goto(frontDeskPath(LOCALE))
  // The form offers tomorrow at six.
  await page.getByRole('button', { name: t('desk.front.plans.plan') }).click()
  await page.waitForURL(/at=\d+/)
  const six = new URL(page.url()).searchParams.get('at')!
  await page
    .getByRole('button', { name: t('desk.front.board.removeOf', { headline: 'Anvil', area: LEAD }) })
    .click()
  await page.getByLabel(t('desk.front.candidates.to')).selectOption({ label: LEAD })
  await page.getByRole('button', { name: t('desk.front.candidates.placeOf', { headline: 'Dock' }) }).click()
  await save(page)
  await page.goto(frontPreviewPath({ ...LOCALE, at: six }))
  const frame = page.frameLocator('iframe')
  await expect(frame.locator('.front h2 a').first()).toHaveText('Dock')
  expect((await readers()).headlines[0], 'readers still have the other one').toBe('anvil')

  // Nobody waits until tomorrow: the plan comes in some seconds.
  const at = Date.now() + 6_000
  await carried(terminal, 'front.replan', { ...LOCALE, from: Number(six), to: at })
  await readers()
  const before = await readers()
  expect([before.kept, before.headlines[0]], 'kept, and the old one').toEqual(['hit', 'anvil'])
  while (Date.now() < at - 50) {
    expect((await readers()).headlines[0]).toBe('anvil')
    await until(100)
  }
  await until(Math.max(0, at - Date.now()))
  const live = await readers()
  expect([live.kept, live.headlines[0]], 'at its time, made anew').toEqual(['miss', 'dock'])
  expect((await readers()).kept).toBe('hit')

  await page.goto(frontHistoryPath(LOCALE))
  const versions = page.getByRole('button', { name: /^Roll back to version/ })
  // The newest is in force; the three before it made and moved the plan.
  await versions.nth(2).click()
  await expect(page.getByText(/^Rolled back to version \d+\.$/)).toBeVisible()
  const back = await readers()
  expect([back.kept, back.headlines[0]]).toEqual(['miss', 'anvil'])
  expect((await readers()).kept).toBe('hit')
  await page.context().close()
})

test('tells the second of two who arrange it what the first did; theirs and mine both can be had', async ({
  browser,
}) => {
  const [lin, wei] = [await enter(browser, 'Lin Yue'), await enter(browser, 'Wei Qing')]
  for (const page of [lin, wei]) await page.goto(frontDeskPath(LOCALE))
  const put = async (page: Page, headline: string) => {
    await page.getByLabel(t('desk.front.candidates.to')).selectOption({ label: LEAD })
    await page.getByRole('button', { name: t('desk.front.candidates.placeOf', { headline }) }).click()
  }
  await put(lin, 'Coke')
  await save(lin)
  await put(wei, 'Engine')
  await wei.getByRole('button', { name: t('desk.front.saving.save'), exact: true }).click()
  const conflict = wei.getByRole('alert').filter({ hasText: t('desk.front.saving.conflict') })
  await expect(conflict).toContainText('Lin Yue')
  await expect(conflict).toContainText('Coke')
  expect(await standing(wei, LEAD), 'mine is kept').toEqual(['Engine', 'Anvil'])
  expect((await readers()).headlines[0]).toBe('coke')
  await conflict.getByRole('button', { name: t('desk.front.saving.putMine') }).click()
  await said(wei, t('desk.front.said.saved'))
  expect((await readers()).headlines[0]).toBe('engine')

  await put(lin, 'Gear')
  await lin.getByRole('button', { name: t('desk.front.saving.save'), exact: true }).click()
  await lin.getByRole('button', { name: t('desk.front.saving.takeTheirs') }).click()
  expect(await standing(lin, LEAD)).toEqual(['Engine', 'Anvil'])
  await Promise.all([lin, wei].map((page) => page.context().close()))
})

test('is arranged without scripts too', async ({ browser }) => {
  const page = await enter(browser, 'Lin Yue', { javaScriptEnabled: false })
  await page.goto(frontDeskPath(LOCALE))
  await page.getByLabel(t('desk.front.candidates.to')).selectOption({ label: LEAD })
  await page.getByRole('button', { name: t('desk.front.candidates.placeOf', { headline: 'Forge' }) }).click()
  await said(page, t('desk.front.done.placed'))
  expect((await readers()).headlines[0]).toBe('forge')
  await page
    .getByRole('button', { name: t('desk.front.board.removeOf', { headline: 'Forge', area: LEAD }) })
    .click()
  await said(page, t('desk.front.done.removed'))
  expect((await readers()).headlines[0]).toBe('anvil')
  await page.context().close()
})

test('breaking news stands above every page, comes to open ones, and goes by itself', async ({ browser }) => {
  const desk = await enter(browser, 'Lin Yue')
  const reader = await browser.newPage({ baseURL: server.origin })
  await reader.clock.install()
  await reader.goto('/en/news/bolt')
  const bar = reader.locator('.breaking')
  await expect(bar).toBeEmpty()
  await desk.goto(frontDeskPath(LOCALE))
  await desk.getByLabel(t('desk.breaking.text')).fill('The port is closed')
  await desk.getByLabel(t('desk.breaking.article')).fill(`${server.origin}/en/news/anvil`)
  await desk.getByRole('button', { name: t('desk.breaking.set') }).click()
  await said(desk, t('desk.breaking.isSet'))
  expect((await readers()).text).toContain('The port is closed')
  // Two minutes later an open page asks.
  await reader.clock.fastForward(121_000)
  await expect(bar.getByRole('link', { name: 'The port is closed' })).toHaveAttribute(
    'href',
    '/en/news/anvil',
  )
  // The form offers two hours.
  await reader.clock.fastForward(2 * 3_600_000)
  await expect(bar).toBeEmpty()
  await desk.getByRole('button', { name: t('desk.breaking.end') }).click()
  await said(desk, t('desk.breaking.ended'))
  expect((await readers()).text).not.toContain('The port is closed')
  await Promise.all([desk.context().close(), reader.close()])
})
