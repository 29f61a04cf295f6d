import { expect, test, type Browser, type Page } from '@playwright/test'
import { newArticlePath, publishingPath, workAnywayPath, workPath } from '#i18n/desk-article-paths.ts'
import { myWorkPath, reviewPath, signOffExportPath, signOffSheetPath } from '#i18n/desk-work-paths.ts'
import { articlePath } from '#i18n/paths.ts'
import { translator } from '#i18n/translate.ts'
import { localOf } from '#lib/instant.ts'
import { hireInto, type Person } from '../desk/person.ts'
import { OwnPlace } from '../own-server.ts'
import { button, isSaved, text, type } from '../saving/editor.ts'

const t = translator('en')
const MINUTE = 60_000
/** What readers are promised: milliseconds after the minute. */
const PROMISE = 5_000
/** Of a new site, in which the form's times are. */
const TIME_ZONE = 'Asia/Shanghai'
const HEADLINE = 'Furnace seven is lit again'

const own = new OwnPlace()
test.afterAll(() => own.clear())
// Four people, and the wait for the next minute.
test.describe.configure({ timeout: 240_000 })

test('three sign an article after one sent it back; edited, signed again, scheduled, live', async ({
  browser,
}) => {
  const { origin } = await own.start()
  await own.news('sections', 'add', '--en', 'Policy', '--zh', '政策')
  await own.news('sections', 'steps', 'policy', '--reviews', '2', '--proofs', '1')
  const author = await seat(browser, origin, 'reporter', 'Lin Yue')
  const first = await seat(browser, origin, 'editor', 'Zhao Min')
  const second = await seat(browser, origin, 'editor', 'Wang Lei')
  const third = await seat(browser, origin, 'publisher', 'Chen Hua')

  const uid = await test.step('written and handed in', async () => {
    await author.goto(newArticlePath())
    await author.getByRole('radio', { name: 'English' }).check()
    await author
      .getByRole('combobox', { name: t('desk.editor.begin.section'), exact: true })
      .selectOption({ label: 'Policy' })
    await author.getByLabel(t('desk.editor.begin.headline')).fill(HEADLINE)
    await button(author, t('desk.editor.begin.send')).click()
    await expect(text(author)).toBeVisible({ timeout: 15_000 })
    await type(author, 'The furnace was lit last night.')
    await isSaved(author)
    const made = /articles\/([\w-]+)/.exec(author.url())![1]!
    await handIn(author, made)
    return made
  })

  await test.step('the first signs, the second sends back with a note', async () => {
    await first.goto(myWorkPath())
    await first.getByRole('link', { name: HEADLINE }).click()
    await expect(first).toHaveURL(reviewPath(uid))
    await approves(first, uid, 'signed')
    await expect(step(first, 'review1')).toContainText('Zhao Min')
    await second.goto(reviewPath(uid))
    await button(second, t('desk.reviews.decide.sendBack')).click()
    await expect(second.getByText(t('refusals.review.noteNeeded')).last()).toBeVisible()
    await second.getByLabel(t('desk.reviews.decide.note')).fill('Who lit it?')
    await button(second, t('desk.reviews.decide.sendBack')).click()
    await expect(second.getByText(t('desk.reviews.done.sentBack'))).toBeVisible()
  })

  await test.step('its author finds the note, mends it, and hands it in again', async () => {
    await author.goto(myWorkPath())
    await expect(author.getByRole('region', { name: t('desk.reviews.work.sentBack') })).toContainText(
      'Who lit it?',
    )
    await author.goto(workPath(uid))
    await type(author, ' The shift of foreman He lit it.')
    await isSaved(author)
    await handIn(author, uid)
  })

  await test.step('all three sign, and one of them cannot sign twice', async () => {
    await approves(second, uid, 'signed')
    await second.goto(reviewPath(uid))
    await expect(second.getByText(t('desk.reviews.hindrance.signed'))).toBeVisible()
    await approves(first, uid, 'signed')
    await approves(third, uid, 'approved')
    await expect(third.getByText(t('desk.reviews.steps.approved'))).toBeVisible()
  })

  await test.step('an edit voids it: it cannot be published', async () => {
    await author.goto(workAnywayPath(uid))
    await type(author, ' It burns.')
    await isSaved(author)
    await third.goto(publishingPath(uid))
    const part = third.getByRole('region', { name: t('desk.publishing.publish.first'), exact: true })
    await expect(part).toContainText(t('desk.reviews.missing.needed', { done: 0, of: 3 }))
    await expect(part.getByRole('button')).toHaveCount(0)
    await handIn(author, uid)
    for (const [page, deed] of [
      [first, 'signed'],
      [third, 'signed'],
      [second, 'approved'],
    ] as const) {
      await approves(page, uid, deed)
    }
  })

  await test.step('scheduled, and live on time', async () => {
    await third.goto(publishingPath(uid))
    await third.getByRole('radio', { name: t('desk.publishing.publish.later') }).check()
    const at = Math.ceil((Date.now() + PROMISE) / MINUTE) * MINUTE
    await third.getByLabel(t('desk.publishing.publish.at')).fill(localOf(at, TIME_ZONE).slice(0, 16))
    const override = third.getByLabel(t('desk.publishing.publish.override'))
    if (await override.isVisible()) await override.fill('No picture of last night.')
    await button(third, t('desk.publishing.publish.send')).click()
    await expect(third.getByText(t('desk.publishing.done.scheduled'))).toBeVisible()
    const address = origin + articlePath('en', 'furnace-seven-is-lit-again')
    const status = async () => (await third.request.get(address)).status()
    await expect.poll(status, { timeout: at - Date.now() + PROMISE, intervals: [100] }).toBe(200)
    await third.goto(address)
    await expect(third.getByText('It burns.')).toBeVisible()
  })

  await test.step('the sheet shows who signed, on the screen, on paper and in the file', async () => {
    await first.goto(signOffSheetPath(uid))
    const sheet = first.getByRole('article')
    const holding = sheet.getByRole('table').first()
    await expect(holding.getByRole('row')).toContainText(['', 'Zhao Min', 'Chen Hua', 'Wang Lei'])
    await expect(sheet).toContainText('Who lit it?')
    await first.emulateMedia({ media: 'print' })
    await expect(sheet).toBeVisible()
    await expect(first.getByRole('heading', { level: 1 })).toBeHidden()
    const file = await (await first.request.get(origin + signOffExportPath(uid))).text()
    expect(file.split('\r\n').filter((one) => one.includes('"yes"'))).toHaveLength(3)
    for (const name of ['Zhao Min', 'Chen Hua', 'Wang Lei']) expect(file).toContain(name)
  })
})

/** A browser of their own for somebody who is signed in. */
async function seat(
  browser: Browser,
  baseURL: string,
  role: 'reporter' | 'editor' | 'publisher',
  name: string,
) {
  const context = await browser.newContext({ baseURL, locale: 'en-GB' })
  const person: Person = await hireInto(context.request, role, { name, terminal: own.news })
  expect(person.name).toBe(name)
  return context.newPage()
}

async function handIn(page: Page, uid: string): Promise<void> {
  await page.goto(reviewPath(uid))
  await button(page, t('desk.reviews.submit.send')).click()
  await expect(page.getByText(t('desk.reviews.done.submitted'))).toBeVisible()
}

async function approves(page: Page, uid: string, deed: 'signed' | 'approved'): Promise<void> {
  await page.goto(reviewPath(uid))
  await button(page, t('desk.reviews.decide.approve')).click()
  await expect(page.getByText(t(`desk.reviews.done.${deed}`))).toBeVisible()
}

function step(page: Page, name: 'review1') {
  return page.getByRole('listitem').filter({ hasText: t(`desk.reviews.stage.${name}`) })
}
