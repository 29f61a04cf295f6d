import { expect, test, type Page } from '@playwright/test'
import { jobsPath, settingsPath, upkeepPath } from '#i18n/desk-site-paths.ts'
import { articlesPath } from '#i18n/desk-article-paths.ts'
import { translator } from '#i18n/translate.ts'
import { accentLooks } from '#lib/accent.ts'
import { freePort } from '#tests/free-port.ts'
import { openSmtpSink, type SmtpSink } from '#tests/smtp-sink.ts'
import { aPicture } from '../desk/a-picture.ts'
import { hire, hireInto } from '../desk/person.ts'
import { faultsOfLayout } from '../measure.ts'
import { OwnPlace, type OwnServer } from '../own-server.ts'
import { violationsOf } from '../violations.ts'

const t = translator('en')
/** What is changed here is everybody's, so nobody else is on this server. */
let own: OwnPlace
let server: OwnServer
let sink: SmtpSink

test.describe.configure({ timeout: 120_000 })
test.beforeAll(async () => {
  sink = await openSmtpSink()
  const port = String(await freePort())
  const mail = { SMTP_URL: sink.url, MAIL_FROM: 'News <news@paper.example>' }
  own = new OwnPlace({ ...mail, PORT: port, SITE_URL: `http://localhost:${port}` })
  server = await own.start()
})

test.afterAll(async () => {
  own.clear()
  await sink.close()
})

const save = (page: Page) => page.getByRole('button', { name: t('desk.forms.save'), exact: true }).click()
const isSaved = (page: Page, n: number) =>
  expect(page.getByRole('status').filter({ hasText: t('desk.settings.saved', { n }) })).toBeVisible()
const dialog = (page: Page) => page.getByRole('dialog')

/** A page of an administrator on the own server. */
async function administratorsPage(page: Page): Promise<Page> {
  const context = await page
    .context()
    .browser()!
    .newContext({
      baseURL: server.origin,
      viewport: page.viewportSize(),
      isMobile: (page.viewportSize()?.width ?? 0) < 500,
      hasTouch: (page.viewportSize()?.width ?? 0) < 500,
    })
  const theirs = await context.newPage()
  await hireInto(theirs.request, 'administrator', { terminal: own.news })
  return theirs
}

test('names, colour and QR picture are changed, and seen on the site at once', async ({ page: any }) => {
  const page = await administratorsPage(any)
  const name = `Harbour ${Date.now()}`

  await test.step('the name, refused where somebody else was quicker, and nothing typed is lost', async () => {
    await page.goto(settingsPath())
    const field = page.getByLabel(t('desk.settings.site.name')).first()
    await field.fill(name)
    await own.news('settings', 'set', 'site.name', `Other ${name}`, '--locale', 'en')
    await save(page)
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveValue(name)
    await expect(page.getByText(`Other ${name}`).first()).toBeVisible()
    await save(page)
    await isSaved(page, 1)
    expect(await (await page.request.get('/en')).text()).toContain(`<title>${name}`)
  })

  await test.step('a colour that cannot be read is refused with one that can; the site has it at once', async () => {
    await page.goto(settingsPath('looks'))
    const field = page.getByLabel(t('desk.settings.looks.color'), { exact: true })
    await field.fill('#F0B429')
    const { nearest } = accentLooks('#f0b429')
    await expect(page.getByText(nearest!).first()).toBeVisible()
    const shown = () =>
      page.locator('.look.is-dark .look-kicker').evaluate((element) => getComputedStyle(element).color)
    await expect.poll(shown).toBe('rgb(240, 180, 41)')
    await save(page)
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveValue('#F0B429')
    await expect(page.locator('.field-problem')).toContainText(nearest!)
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('button', { name: t('desk.settings.looks.take', { nearest: nearest! }) }).click()
    await save(page)
    await isSaved(page, 1)
    expect(await (await page.request.get('/en')).text()).toContain(`/theme/${nearest!.slice(1)}-`)
    expect(await faultsOfLayout(page)).toEqual([])
  })

  await test.step('the QR picture comes out of the picture picker', async () => {
    await page.goto(settingsPath('accounts'))
    await page.getByRole('button', { name: t('desk.settings.picture.choose') }).click()
    const picture = await aPicture()
    await dialog(page)
      .getByLabel(t('desk.pictures.upload.choose'), { exact: true })
      .and(page.locator('input'))
      .setInputFiles(picture)
    await expect(dialog(page).getByRole('radio', { name: picture.name })).toBeChecked()
    await dialog(page)
      .getByRole('button', { name: t('desk.pictures.picker.use') })
      .click()
    await expect(dialog(page)).toHaveCount(0)
    // Nothing is saved before it is wished.
    expect(await (await page.request.get('/en')).text()).not.toContain(t('wechat.qr'))
    await page
      .getByLabel(t('desk.settings.accounts.account', { language: 'English' }))
      .fill('Harbour account')
    await save(page)
    await isSaved(page, 2)
    const front = await (await page.request.get('/en')).text()
    expect(front).toContain('Harbour account')
    expect(front).toContain(t('wechat.qr'))
    await page.getByRole('button', { name: t('desk.settings.picture.remove') }).click()
    await save(page)
    await isSaved(page, 1)
  })

  await test.step('a language is taken off: nobody is led there, and its pages are there all the same', async () => {
    await page.goto(settingsPath('languages'))
    const name = t('desk.settings.languages.language', { language: 'Chinese', code: 'zh' })
    const offered = page.getByRole('group', { name }).getByRole('checkbox')
    await offered.uncheck()
    await save(page)
    await isSaved(page, 1)
    const front = await (await page.request.get('/en')).text()
    expect(front).not.toContain('hreflang="zh-Hans"')
    const hidden = await page.request.get('/zh')
    expect(hidden.status()).toBe(200)
    expect(await hidden.text()).toContain('noindex')
    const led = await page.request.get('/', { maxRedirects: 0, headers: { 'Accept-Language': 'zh-CN' } })
    expect(led.headers().location).toBe('/en')
    await offered.check()
    await save(page)
    await isSaved(page, 1)
    expect(await (await page.request.get('/en')).text()).toContain('href="/zh"')
  })
})

test('a mail that was given up is tried again, another dropped with a reason', async ({ page: any }) => {
  const page = await administratorsPage(any)
  const givenUp = async (name: string) => {
    const person = await hire('reporter', { name, terminal: own.news })
    await expect
      .poll(() => sink.mails.some(({ to }) => to.includes(person.email)), { timeout: 20_000 })
      .toBe(true)
    sink.reactions.push({ at: 'recipient', code: 550, words: '5.1.1 No such user' })
    await own.news('staff', 'reset', person.email)
    await expect.poll(() => sink.reactions.length, { timeout: 20_000 }).toBe(0)
    return person
  }
  const [lin, zhao] = [await givenUp('Lin Retried'), await givenUp('Zhao Dropped')]
  const row = (name: string) => page.getByRole('row').filter({ hasText: name })
  const decide = async (name: string, reason: string, button: string) => {
    await row(name).locator('summary').click()
    await row(name).getByLabel(t('desk.jobs.reason')).fill(reason)
    await row(name).getByRole('button', { name: button }).click()
  }
  await expect(async () => {
    await page.goto(jobsPath({ list: 'givenUp' }))
    await expect(page.getByText(zhao.name)).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expect(page.getByText(lin.name)).toBeVisible()
  expect(await violationsOf(page)).toEqual([])
  expect(await faultsOfLayout(page)).toEqual([])

  const before = sink.mails.length
  await decide(lin.name, 'The mailbox is there now', t('desk.jobs.retry'))
  await expect(page.getByText(t('desk.jobs.retried'))).toBeVisible()
  await expect.poll(() => sink.mails.length, { timeout: 20_000 }).toBe(before + 1)
  expect(sink.mails.at(-1)!.to).toEqual([lin.email])

  await page.goto(jobsPath({ list: 'givenUp' }))
  await decide(zhao.name, '', t('desk.jobs.drop'))
  await expect(row(zhao.name).getByLabel(t('desk.jobs.reason'))).toHaveAttribute('aria-invalid', 'true')
  await row(zhao.name).getByLabel(t('desk.jobs.reason')).fill('She has left')
  await row(zhao.name)
    .getByRole('button', { name: t('desk.jobs.drop') })
    .click()
  await expect(page.getByText(t('desk.jobs.dropped'))).toBeVisible()
  await page.goto(jobsPath({ list: 'over' }))
  // The mail of the invitation stands there too: it came about.
  await expect(row(zhao.name).filter({ hasText: 'She has left' })).toHaveCount(1)
  await expect(
    page.getByRole('row').filter({ hasText: t('desk.jobs.name.carry_out_schedules') }),
  ).toContainText(t('desk.jobs.ran'))
})

test('a page of an old site is looked at before it is taken in', async ({ page: any }) => {
  const page = await administratorsPage(any)
  const section = `Trade ${Date.now()}`
  await own.news('sections', 'add', '--en', section)
  const headline = `Steel prices rise again, ${section}`
  const text = `${headline}\n\nPublished: 2019-07-31 15:45:11\n\nSteel rose again, mills said.\n`
  const file = { name: 'old.txt', mimeType: 'text/plain', buffer: Buffer.from(text) }
  await page.goto(upkeepPath('import'))
  await page.getByLabel(t('desk.upkeep.import.files'), { exact: true }).setInputFiles(file)
  await page.getByLabel(t('desk.upkeep.import.section'), { exact: true }).selectOption({ label: section })
  const take = page.getByRole('button', { name: t('desk.upkeep.import.take'), exact: true })
  await expect(take).toHaveCount(0)
  await page.getByRole('button', { name: t('desk.upkeep.import.look') }).click()
  await expect(page.getByText(t('desk.upkeep.import.would', { taken: 1, failed: 0 }))).toBeVisible()
  await expect(page.getByRole('region', { name: 'old.txt' })).toContainText(headline)
  expect(await violationsOf(page)).toEqual([])
  const listed = async () => (await page.request.get(articlesPath({ text: section }))).text()
  expect(await listed()).not.toContain(`>${headline}<`)
  await take.click()
  await expect(page.getByText(t('desk.upkeep.import.did', { taken: 1, failed: 0 }))).toBeVisible()
  expect(await listed()).toContain(headline)
  await page.getByRole('link', { name: t('cli.import.did.imported') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(headline)
})
