import { expect, test, type Page } from '@playwright/test'
import { articlesPath, publishingPath } from '#i18n/desk-article-paths.ts'
import { translator } from '#i18n/translate.ts'
import { localOf } from '#lib/instant.ts'
import { aPicture } from '../desk/a-picture.ts'
import { hireAway, PASSWORD } from '../desk/person.ts'
import { newSlug } from '../desk/write-article.ts'

const t = translator('zh')
const MINUTE = 60_000
/** What readers are promised: milliseconds after the minute. */
const PROMISE = 5_000
/** Of the site under test, in which the form's times are. */
const TIME_ZONE = 'Asia/Shanghai'

// The wait for the next minute is part of it.
test.describe.configure({ timeout: 240_000 })
test.use({ locale: 'zh-CN' })

test('one person writes, schedules, corrects, moves, withdraws and reinstates', async ({ page, baseURL }) => {
  // No other run's: the address is made of it.
  const headline = `${Date.now() % 1_000_000}号高炉复产`
  const text = ['岚湖钢厂七号高炉昨夜点火。', '检修历时四十天。']
  await signIn(page, await hireAway('publisher', baseURL!, { locale: 'zh', name: '林悦' }))

  const uid = await test.step('writes with a picture', async () => {
    await openList(page)
    await page.getByRole('link', { name: t('desk.articles.new') }).click()
    await expect(page.getByRole('radio', { name: '中文' })).toBeChecked()
    await page
      .getByRole('combobox', { name: t('desk.editor.begin.section'), exact: true })
      .selectOption({ index: 1 })
    await page.getByLabel(t('desk.editor.begin.headline')).fill(headline)
    await page.getByRole('button', { name: t('desk.editor.begin.send') }).click()
    await expect(body(page)).toBeVisible({ timeout: 15_000 })
    await line(page, 'standfirst').fill('检修后的首炉铁水将在今天出炉。')
    await body(page).click()
    await page.keyboard.type(text[0]!)
    await page.keyboard.press('Enter')
    await page.keyboard.type(text[1]!)
    await giveLead(page, '夜里的高炉，炉口火光照亮厂房', '林悦')
    await expect(state(page)).toContainText('已保存')
    return /articles\/([\w-]+)$/.exec(page.url())![1]!
  })

  const address = await test.step('leaves, and all of it is there again', async () => {
    await page.getByRole('link', { name: t('desk.editor.page.list'), exact: true }).click()
    await expect(page).toHaveURL(articlesPath())
    await page.getByRole('link', { name: headline }).click()
    await expect(line(page, 'headline')).toHaveValue(headline)
    await expect(line(page, 'standfirst')).toHaveValue('检修后的首炉铁水将在今天出炉。')
    await expect(body(page).getByRole('paragraph')).toHaveText(text)
    await expect(page.getByRole('img', { name: '夜里的高炉，炉口火光照亮厂房' })).toBeVisible()
    await group(page, 'address').locator('summary').click()
    return new URL(await page.locator('.work-address').evaluate((shown) => shown.lastChild!.textContent!))
      .pathname
  })

  await test.step('schedules it, and it is live on time', async () => {
    await toPublishing(page)
    await page.getByRole('radio', { name: t('desk.publishing.publish.later') }).check()
    const at = Math.ceil((Date.now() + PROMISE) / MINUTE) * MINUTE
    await page.getByLabel(t('desk.publishing.publish.at')).fill(localOf(at, TIME_ZONE).slice(0, 16))
    await send(page, 'scheduled')
    expect((await page.request.get(address)).status()).toBe(404)
    const status = async () => (await page.request.get(address)).status()
    await expect.poll(status, { timeout: at - Date.now() + PROMISE, intervals: [100] }).toBe(200)
    expect(Date.now()).toBeGreaterThanOrEqual(at)
    expect((await page.request.get(address)).headers()['x-cache']).toBe('hit')
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline)
    await expect(page.getByRole('img', { name: '夜里的高炉，炉口火光照亮厂房' })).toBeVisible()
  })

  await test.step('corrects it, and readers see the note', async () => {
    await openWork(page, uid)
    await line(page, 'headline').fill(`${headline}，首炉铁水出炉`)
    await toPublishing(page)
    await page.getByRole('radio', { name: t('desk.publishing.kinds.correction') }).check()
    await note(page).fill('此前标题未说明铁水已经出炉，现予更正。')
    await send(page, 'published')
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${headline}，首炉铁水出炉`)
    await expect(page.getByText('此前标题未说明铁水已经出炉，现予更正。')).toBeVisible()
  })

  const moved = await test.step('changes its address, and the old one leads there', async () => {
    const slug = newSlug()
    await openWork(page, uid)
    const addresses = group(page, 'address')
    // It was left open.
    await addresses.getByLabel(t('desk.editor.address.slug')).fill(slug)
    await expect(addresses).toContainText('301')
    await toPublishing(page)
    await page.getByRole('radio', { name: t('desk.publishing.kinds.typo') }).check()
    await send(page, 'published')
    const old = await page.request.get(address, { maxRedirects: 0 })
    expect(old.status()).toBe(301)
    await page.goto(address)
    await expect(page).toHaveURL(`/zh/news/${slug}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${headline}，首炉铁水出炉`)
    return `/zh/news/${slug}`
  })

  await test.step('withdraws it, and its address says why', async () => {
    await page.goto(publishingPath(uid))
    const withdraw = page.getByRole('region', { name: t('desk.publishing.withdraw.title'), exact: true })
    await withdraw.getByLabel(t('desk.publishing.withdraw.note')).fill('厂方要求核实数据。')
    await withdraw.getByRole('button', { name: t('desk.publishing.withdraw.send') }).click()
    await isDone(page, 'withdrawn')
    const gone = await page.goto(moved)
    expect(gone?.status()).toBe(410)
    await expect(page.getByText('厂方要求核实数据。')).toBeVisible()
  })

  await test.step('reinstates it, and it is there again', async () => {
    await page.goto(publishingPath(uid))
    await note(page).fill('数据已经核实。')
    await send(page, 'published')
    const back = await page.goto(moved)
    expect(back?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${headline}，首炉铁水出炉`)
  })
})

async function signIn(page: Page, { email }: { email: string }): Promise<void> {
  await page.goto('/admin')
  await page.getByLabel(t('desk.signIn.email')).fill(email)
  await page.getByLabel(t('desk.signIn.password'), { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: t('desk.signIn.enter'), exact: true }).click()
  await expect(page).toHaveURL('/admin')
}

/** By the menu, which small screens have behind a button. */
async function openList(page: Page): Promise<void> {
  const menu = page.getByRole('button', { name: t('desk.shell.menu'), exact: true })
  if (await menu.isVisible()) await menu.click()
  const navigation = page.getByRole('navigation', { name: t('desk.shell.navigation') })
  await navigation.getByRole('link', { name: t('desk.shell.nav.articles'), exact: true }).click()
  await expect(page).toHaveURL(articlesPath())
}

async function openWork(page: Page, uid: string): Promise<void> {
  await page.goto(publishingPath(uid))
  await page.getByRole('link', { name: t('desk.publishing.back') }).click()
  await expect(body(page)).toBeVisible({ timeout: 15_000 })
}

/** A lead picture off the device, with the words readers get with it. */
async function giveLead(page: Page, alt: string, credit: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  const file = await aPicture()
  await page.getByRole('button', { name: t('desk.editor.lead.choose') }).click()
  await dialog.locator('input[type=file]').first().setInputFiles(file)
  await expect(dialog.getByRole('radio', { name: file.name })).toBeChecked()
  await dialog.getByRole('button', { name: t('desk.pictures.picker.use') }).click()
  await page.getByRole('button', { name: t('desk.editor.lead.edit') }).click()
  await dialog.getByLabel(t('desk.pictures.edit.alt')).fill(alt)
  await dialog.getByLabel(t('desk.pictures.edit.credit'), { exact: true }).fill(credit)
  await dialog.getByRole('button', { name: t('desk.pictures.edit.save') }).click()
  await expect(dialog).toHaveCount(0)
}

/** What was typed last is saved on the way. */
async function toPublishing(page: Page): Promise<void> {
  await page.getByRole('link', { name: t('desk.editor.bar.publish'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('desk.publishing.title'))
  await expect(page.locator('.page-lead')).toContainText('高炉复产')
}

async function send(page: Page, deed: 'published' | 'scheduled'): Promise<void> {
  await page.getByRole('button', { name: t('desk.publishing.publish.send'), exact: true }).click()
  await isDone(page, deed)
}

const isDone = (page: Page, deed: 'published' | 'scheduled' | 'withdrawn') =>
  expect(page.getByRole('status').filter({ hasText: t(`desk.publishing.done.${deed}`) })).toBeVisible()

/** The form to withdraw has one too, which may not be left out. */
const note = (page: Page) => {
  const name = `${t('desk.publishing.publish.note')} ${t('desk.publishing.publish.optional')}`
  return page.getByRole('textbox', { name })
}

const line = (page: Page, field: 'headline' | 'standfirst') =>
  page.getByRole('textbox', { name: t(`desk.editor.head.${field}`), exact: true })

const body = (page: Page) => page.getByRole('textbox', { name: t('desk.editor.head.text'), exact: true })

const state = (page: Page) => page.getByRole('status', { name: t('desk.saving.label') })

/** Facts that belong together, under a heading that opens. */
const group = (page: Page, name: 'address') =>
  page.locator('details').filter({ has: page.getByRole('heading', { name: t(`desk.editor.${name}.title`) }) })
