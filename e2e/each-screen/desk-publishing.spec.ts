import { expect, test, type Page } from '@playwright/test'
import { publishingPath } from '#i18n/desk-article-paths.ts'
import { articlePath } from '#i18n/paths.ts'
import { translator } from '#i18n/translate.ts'
import { hireInto } from '../desk/person.ts'
import { makeArticle, newSlug, writeInto, type Written } from '../desk/write-article.ts'

const t = translator('en')

test.describe.configure({ timeout: 90_000 })

const source = { name: 'Lanhu Daily', url: null, publishedOn: null, licence: null }
/** A reprint that does not say where the original stands. */
const REPRINT = ['originality: reprint', 'source: { name: Lanhu Daily }']

const part = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true })
const publishButton = (page: Page) =>
  page.getByRole('button', { name: t('desk.publishing.publish.send'), exact: true })
const note = (page: Page) => {
  // The form to withdraw has one too, which may not be left out.
  const name = `${t('desk.publishing.publish.note')} ${t('desk.publishing.publish.optional')}`
  return page.getByRole('textbox', { name })
}

async function openPublishing(page: Page, { uid }: Written): Promise<void> {
  await page.goto(publishingPath(uid))
}

/** What stands at an address, not where it leads. */
const at = (page: Page, slug: string) => page.request.get(articlePath('en', slug), { maxRedirects: 0 })

const headlineAt = async (page: Page, slug: string) =>
  /<h1[^>]*>([^<]*)/.exec(await (await at(page, slug)).text())?.[1]

const isDone = (
  page: Page,
  deed: 'published' | 'scheduled' | 'unscheduled' | 'withdrawn' | 'trashed' | 'untrashed',
) => expect(page.getByRole('status').filter({ hasText: t(`desk.publishing.done.${deed}`) })).toBeVisible()

test('an article goes out over a check with a reason, is corrected, moved, withdrawn and reinstated', async ({
  page,
}) => {
  await hireInto(page.request, 'administrator')
  const article = await makeArticle({ headline: 'Orders rise', facts: REPRINT })
  const reason = page.getByLabel(t('desk.publishing.publish.override'))

  await test.step('what the checks found holds it back until there is a reason', async () => {
    await openPublishing(page, article)
    await expect(part(page, t('desk.publishing.checks.title'))).toContainText(
      t('desk.publishing.findings.noSourceLink', { name: 'Lanhu Daily' }),
    )
    await publishButton(page).click()
    await expect(reason).toHaveAttribute('aria-invalid', 'true')
    expect((await at(page, article.slug)).status()).toBe(404)
    await reason.fill('The agency is sending the link.')
    await publishButton(page).click()
    await isDone(page, 'published')
    await page.goto(articlePath('en', article.slug))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Orders rise')
  })

  const slug = newSlug()
  await test.step('a correction needs a note, which readers see; the old address leads to the new one', async () => {
    const url = 'https://daily.example/orders'
    await writeInto(page.request, article.uid, { headline: 'Orders fall', slug, source: { ...source, url } })
    await openPublishing(page, article)
    await expect(reason).toHaveCount(0)
    await expect(part(page, t('desk.publishing.changes.title'))).toContainText('Orders fall')
    await page.getByRole('radio', { name: t('desk.publishing.kinds.correction') }).check()
    await publishButton(page).click()
    await expect(note(page)).toHaveAttribute('aria-invalid', 'true')
    await note(page).fill('We had said that orders rose.')
    await publishButton(page).click()
    await isDone(page, 'published')
    await page.goto(articlePath('en', slug))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Orders fall')
    await expect(page.getByText('We had said that orders rose.')).toBeVisible()
    const old = await at(page, article.slug)
    expect(old.status()).toBe(301)
    expect(old.headers().location).toBe(articlePath('en', slug))
  })

  await test.step('withdrawn, its address says why', async () => {
    await openPublishing(page, article)
    const withdraw = part(page, t('desk.publishing.withdraw.title'))
    await withdraw.getByLabel(t('desk.publishing.withdraw.note')).fill('Our source took it back.')
    await withdraw.getByRole('button', { name: t('desk.publishing.withdraw.send') }).click()
    await isDone(page, 'withdrawn')
    const gone = await at(page, slug)
    expect(gone.status()).toBe(410)
    expect(await gone.text()).toContain('Our source took it back.')
  })

  await test.step('reinstated, it is back, and all of it stands in its history', async () => {
    await note(page).fill('The source has confirmed it.')
    await publishButton(page).click()
    await isDone(page, 'published')
    expect((await at(page, slug)).status()).toBe(200)
    const versions = part(page, t('desk.publishing.history.title')).locator('tbody th')
    const kinds = ['reinstatement', 'withdrawal', 'correction', 'first'] as const
    await expect(versions).toHaveText(kinds.map((kind) => new RegExp(t(`desk.publishing.kinds.${kind}`))))
  })
})

test('nobody publishes what they have not seen, and nothing typed is lost', async ({ page }) => {
  await hireInto(page.request, 'administrator')
  const article = await makeArticle({ headline: 'Orders rise', publish: true })
  await writeInto(page.request, article.uid, { headline: 'Orders fall' })
  await openPublishing(page, article)
  await page.getByRole('radio', { name: t('desk.publishing.kinds.update') }).check()
  await note(page).fill('With the figures of October.')
  await writeInto(page.request, article.uid, { headline: 'Orders fall steeply' })
  await publishButton(page).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Look at it once more' })).toBeVisible()
  await expect(note(page)).toHaveValue('With the figures of October.')
  await expect(part(page, t('desk.publishing.changes.title'))).toContainText('Orders fall steeply')
  expect(await headlineAt(page, article.slug)).toBe('Orders rise')
  await publishButton(page).click()
  await isDone(page, 'published')
  expect(await headlineAt(page, article.slug)).toBe('Orders fall steeply')
})

test('it is scheduled for a time in the site’s zone and taken off again; the trash gives it back', async ({
  page,
}) => {
  await hireInto(page.request, 'administrator')
  const article = await makeArticle({ headline: 'Orders rise' })
  await openPublishing(page, article)
  const when = page.getByLabel(t('desk.publishing.publish.at'))
  await expect(when).toBeHidden()
  await page.getByRole('radio', { name: t('desk.publishing.publish.later') }).check()
  await publishButton(page).click()
  await expect(when).toHaveAttribute('aria-invalid', 'true')
  await when.fill('2099-11-24T18:30')
  await publishButton(page).click()
  await isDone(page, 'scheduled')
  const waiting = part(page, t('desk.publishing.waiting.title'))
  await expect(waiting).toContainText('24 November 2099, 18:30')
  await waiting.getByRole('button', { name: t('desk.publishing.waiting.cancel') }).click()
  await isDone(page, 'unscheduled')

  const trash = part(page, t('desk.publishing.trash.title'))
  await trash.getByRole('button', { name: t('desk.publishing.trash.send') }).click()
  await isDone(page, 'trashed')
  await expect(publishButton(page)).toHaveCount(0)
  await trash.getByRole('button', { name: t('desk.publishing.trash.restore') }).click()
  await isDone(page, 'untrashed')
  await expect(publishButton(page)).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('it is published and withdrawn', async ({ page }) => {
    await hireInto(page.request, 'administrator')
    const article = await makeArticle({ headline: 'Orders rise', facts: REPRINT })
    await openPublishing(page, article)
    await publishButton(page).click()
    const reason = page.getByLabel(t('desk.publishing.publish.override'))
    await expect(reason).toHaveAttribute('aria-invalid', 'true')
    await reason.fill('The agency is sending the link.')
    await publishButton(page).click()
    await isDone(page, 'published')
    expect((await at(page, article.slug)).status()).toBe(200)
    const withdraw = part(page, t('desk.publishing.withdraw.title'))
    await withdraw.getByLabel(t('desk.publishing.withdraw.note')).fill('Our source took it back.')
    await withdraw.getByRole('button', { name: t('desk.publishing.withdraw.send') }).click()
    await isDone(page, 'withdrawn')
    expect((await at(page, article.slug)).status()).toBe(410)
  })
})
