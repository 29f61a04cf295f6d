import { expect, test, type Page } from '@playwright/test'
import { articlesPath, workPath } from '#i18n/desk-article-paths.ts'
import { articlePath } from '#i18n/paths.ts'
import { translator } from '#i18n/translate.ts'
import { hireInto } from '../desk/person.ts'
import { makeArticle } from '../desk/write-article.ts'
import { news } from '../news-command.ts'

const t = translator('en')
let words = 0

// Each makes its articles at the terminal, one program after the other.
test.describe.configure({ timeout: 90_000 })

/** A word that only the articles of one test have. */
function ownWord(): string {
  return `zq${process.pid.toString(36)}x${++words}`
}

/** Three articles that have a word of their own, two of them live; the list shows them alone. */
async function threeOf(page: Page, word: string) {
  const live = await makeArticle({ headline: `${word} rises`, publish: true })
  const other = await makeArticle({ headline: `${word} falls`, publish: true })
  const draft = await makeArticle({ headline: `${word} stays` })
  await page.goto(articlesPath({ text: word }))
  await expect(lines(page)).toHaveCount(3)
  return { live, other, draft }
}

function lines(page: Page) {
  return page.locator('.rows tbody tr')
}

function select(page: Page, headline: string) {
  return page.getByLabel(t('desk.articles.select', { headline })).check()
}

function press(page: Page, name: 'addTag' | 'removeTag' | 'withdraw' | 'trash' | 'restore') {
  return page.getByRole('button', { name: t(`desk.articles.bulk.${name}`), exact: true }).click()
}

function bulkForm(page: Page) {
  return page.getByRole('form', { name: t('desk.articles.bulk.title') })
}

function outcome(page: Page) {
  return page.locator('.bulk-outcome')
}

test('articles are found by filters, and a filter is kept under a name', async ({ page }) => {
  const word = ownWord()
  await hireInto(page.request, 'editor')
  const { draft } = await threeOf(page, word)
  await page.goto('/admin')
  await page.goto(articlesPath())
  const form = page.getByRole('search', { name: t('desk.articles.filter.title') })
  await form.getByLabel(t('desk.articles.filter.text')).fill(word)
  await form.getByLabel(t('desk.articles.filter.live')).selectOption('none')
  await form.getByRole('button', { name: t('desk.articles.filter.apply') }).click()
  await expect(lines(page)).toHaveCount(1)
  await expect(lines(page).getByRole('link')).toHaveAttribute('href', workPath(draft.uid))
  await page.getByText(t('desk.articles.views.manage')).click()
  await page.getByLabel(t('desk.articles.views.name')).fill('My drafts')
  await page.getByRole('button', { name: t('desk.articles.views.save') }).click()
  const view = page.getByRole('navigation', { name: t('desk.articles.views.label') }).getByRole('link')
  await expect(view).toHaveText('My drafts')
  await page.goto(articlesPath())
  await view.click()
  await expect(lines(page)).toHaveCount(1)
  await page.getByText(t('desk.articles.views.manage')).click()
  await page.getByRole('button', { name: t('desk.articles.views.remove', { name: 'My drafts' }) }).click()
  await expect(view).toHaveCount(0)
})

test('several articles get a tag, and readers have it where they have the article', async ({ page }) => {
  const word = ownWord()
  await hireInto(page.request, 'publisher')
  const { live, draft } = await threeOf(page, word)
  const tag = `Tag ${word}`
  await news('tags', 'add', '--en', tag)
  await select(page, `${word} rises`)
  await select(page, `${word} stays`)
  await bulkForm(page).getByLabel(t('desk.articles.bulk.tag'), { exact: true }).fill('No such tag')
  await press(page, 'addTag')
  await expect(bulkForm(page).getByRole('alert')).toHaveText(t('desk.articles.bulk.noTag'))
  await bulkForm(page).getByLabel(t('desk.articles.bulk.tag'), { exact: true }).fill(tag)
  await press(page, 'addTag')
  await expect(outcome(page)).toHaveText(`${t('desk.articles.bulk.done')}: 2`)
  await page.goto(articlesPath({ tag, text: word }))
  await expect(lines(page)).toHaveCount(2)
  await page.goto(articlePath('en', live.slug))
  await expect(page.getByRole('link', { name: tag })).toBeVisible()
  const answer = await page.request.get(articlePath('en', draft.slug))
  expect(answer.status()).toBe(404)
})

test('several are withdrawn with a notice; each that is not says why', async ({ page }) => {
  const word = ownWord()
  await hireInto(page.request, 'publisher')
  const { live, other } = await threeOf(page, word)
  await page.getByRole('button', { name: t('desk.articles.bulk.all') }).click()
  await expect(page.locator('.bulk-select')).toContainText(`${t('desk.articles.bulk.selected')}: 3`)
  await bulkForm(page)
    .getByLabel(t('desk.articles.bulk.note'), { exact: true })
    .fill('The source took it back.')
  await press(page, 'withdraw')
  await expect(outcome(page)).toContainText(`${t('desk.articles.bulk.done')}: 2`)
  await expect(outcome(page)).toContainText(`${t('desk.articles.bulk.refused')}: 1`)
  await expect(outcome(page).getByRole('listitem')).toHaveText(
    `${word} stays: ${t('refusals.withdraw.notLive')}`,
  )
  for (const { slug } of [live, other]) {
    const gone = await page.request.get(articlePath('en', slug))
    expect(gone.status()).toBe(410)
    expect(await gone.text()).toContain('The source took it back.')
  }
  await page.goto(articlesPath({ text: word, live: 'gone' }))
  await expect(lines(page)).toHaveCount(2)
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('articles go into the trash and come back', async ({ page }) => {
      const word = ownWord()
      await hireInto(page.request, 'editor')
      await threeOf(page, word)
      await press(page, 'trash')
      await expect(bulkForm(page).getByRole('alert')).toHaveText(t('desk.articles.bulk.nothing'))
      await select(page, `${word} rises`)
      await select(page, `${word} stays`)
      await press(page, 'trash')
      await expect(outcome(page)).toContainText(`${t('desk.articles.bulk.done')}: 1`)
      await expect(outcome(page).getByRole('listitem')).toContainText(`${word} rises`)
      await expect(lines(page)).toHaveCount(2)
      await page.goto(articlesPath({ trash: 'yes', text: word }))
      await expect(lines(page)).toHaveCount(1)
      await select(page, `${word} stays`)
      await press(page, 'restore')
      await page.goto(articlesPath({ text: word }))
      await expect(lines(page)).toHaveCount(3)
    })
  })
}
