import { expect, test } from '@playwright/test'
import { publishingPath } from '#i18n/desk-article-paths.ts'
import { translator } from '#i18n/translate.ts'
import { hireInto } from '../desk/person.ts'
import { makeArticle } from '../desk/write-article.ts'
import { news } from '../news-command.ts'
import {
  button,
  crash,
  isSaved,
  line,
  openEditor,
  state,
  stored,
  takeOver,
  text,
  type,
} from '../saving/editor.ts'

const t = translator('en')

test.describe.configure({ timeout: 90_000 })

test('whoever is taken over from while typing loses no word', async ({ page, browser, baseURL }) => {
  await hireInto(page.request, 'editor')
  const { uid } = await makeArticle({ headline: 'Orders rise' })
  await openEditor(page, uid)
  await type(page, ' Begun by the first.')
  await isSaved(page)
  const other = await browser.newPage({ baseURL: baseURL! })
  await hireInto(other.request, 'editor', { name: 'Zhao Min' })
  await openEditor(other, uid)
  await page.context().setOffline(true)
  await type(page, ' Not yet sent by the first.')

  await test.step('what came to nothing is said', async () => {
    await other.context().setOffline(true)
    await takeOver(other)
    await expect(other.getByRole('alert').filter({ hasText: 'Taking over failed' })).toBeVisible()
    await other.context().setOffline(false)
  })
  await takeOver(other)
  await expect(line(other, 'kicker')).not.toHaveAttribute('readonly')
  await line(other, 'kicker').fill('By the second')
  await isSaved(other)
  await page.context().setOffline(false)
  await expect(line(page, 'kicker')).toHaveAttribute('readonly', '', { timeout: 20_000 })
  await expect(page.getByText(t('desk.editor.presence.taken', { name: 'Zhao Min' }))).toBeVisible()
  await isSaved(page)
  await expect(text(other)).toContainText('Not yet sent by the first.', { timeout: 20_000 })
  const { body, content } = await stored(page, uid)
  expect(body).toContain('Not yet sent by the first.')
  expect(content).toMatchObject({ kicker: 'By the second' })
  await other.context().close()
})

test('words of a killed tab wait while somebody else writes, and go in when asked for', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await hireInto(page.request, 'editor')
  const { uid } = await makeArticle({ headline: 'Orders rise' })
  await openEditor(page, uid)
  await context.setOffline(true)
  await type(page, ' Typed before the end.')
  await expect(state(page)).toContainText(t('desk.saving.offline'))
  await crash(page)
  await page.close()
  await context.setOffline(false)
  const other = await browser.newPage({ baseURL: baseURL! })
  await hireInto(other.request, 'editor', { name: 'Zhao Min' })
  await openEditor(other, uid)
  await takeOver(other)
  await line(other, 'kicker').fill('By the second')
  await isSaved(other)

  const again = await context.newPage()
  await openEditor(again, uid)
  const left = again.getByText(t('desk.saving.leftoverLead'))
  await expect(left).toBeVisible()
  await expect(button(again, t('desk.saving.takeLeftover'))).toHaveCount(0)
  await takeOver(again)
  await button(again, t('desk.saving.takeLeftover')).click()
  await expect(text(again)).toContainText('Typed before the end.')
  await expect(left).toHaveCount(0)
  await expect.poll(async () => (await stored(again, uid)).body).toContain('Typed before the end.')
  await other.context().close()
})

test('what waits to be published is read until it is taken off; what is typed meanwhile is kept', async ({
  page,
}) => {
  await hireInto(page.request, 'administrator')
  const { uid } = await makeArticle({ headline: 'Orders rise' })
  await openEditor(page, uid)
  await news('schedule', uid, '--at', '2099-11-24 18:30')
  await type(page, ' Typed too late.')
  await expect(state(page)).toContainText(/^Not saved/)
  // Once it has heard of it, it takes no more.
  await expect(line(page, 'headline')).toHaveAttribute('readonly', '', { timeout: 20_000 })
  await expect(page.getByText(t('desk.editor.locked.changedLead'))).toBeVisible()
  await page.reload()
  await expect(line(page, 'headline')).toHaveAttribute('readonly')
  await expect(page.getByText(t('desk.saving.leftoverLead'))).toBeVisible()
  await button(page, t('desk.editor.locked.cancel')).click()
  await expect(line(page, 'headline')).not.toHaveAttribute('readonly')
  await expect(page.getByText(t('desk.saving.recoveredTitle'))).toBeVisible()
  await expect(text(page)).toContainText('Typed too late.')
  await expect.poll(async () => (await stored(page, uid)).body).toContain('Typed too late.')
})

test('what is in the trash is read until it is restored', async ({ page }) => {
  await hireInto(page.request, 'administrator')
  const { uid } = await makeArticle({ headline: 'Orders rise' })
  await page.goto(publishingPath(uid))
  await button(page, t('desk.publishing.trash.send')).click()
  await expect(button(page, t('desk.publishing.trash.restore'))).toBeVisible()
  await openEditor(page, uid)
  await expect(page.getByText(t('desk.editor.locked.trashed'))).toBeVisible()
  await expect(line(page, 'headline')).toHaveAttribute('readonly')
  await expect(text(page)).toHaveAttribute('contenteditable', 'false')
  await button(page, t('desk.editor.locked.restore')).click()
  await expect(line(page, 'headline')).not.toHaveAttribute('readonly')
  await line(page, 'headline').fill('Orders fall')
  await expect.poll(async () => (await stored(page, uid)).content.headline).toBe('Orders fall')
})
