import { expect, test, type Page } from '@playwright/test'
import { articlesPath, newArticlePath, workPath } from '#i18n/desk-article-paths.ts'
import { besidePath, storyPath, translationsPath } from '#i18n/desk-work-paths.ts'
import { articlePath } from '#i18n/paths.ts'
import { translator } from '#i18n/translate.ts'
import { hireInto } from '../desk/person.ts'
import { makeArticle, newSlug } from '../desk/write-article.ts'
import { news } from '../news-command.ts'

const t = translator('en')
const LINES = ['Orders rose in the north.', 'Mills in the south wait.', 'Freight is dear.']
const CHINESE = ['北方订单增加。', '南方钢厂观望。', '运费高企。']

test.describe.configure({ timeout: 120_000 })

const isPhone = (page: Page) => page.viewportSize()!.width < 1024
const text = (page: Page) => page.locator('.editor-text')
const source = (page: Page) =>
  page.getByRole('region', { name: t('desk.translations.beside.source'), exact: true })
const flags = (page: Page) => page.locator('.source-part.is-open')
/** What is said of the translation while nothing of its source waits to be looked at. */
const follows = (version: number) =>
  t('desk.translations.state.follows', { state: t('desk.translations.version', { version }) })

/** On phones one of the two sides is in sight. */
async function turnTo(page: Page, side: 'source' | 'translation'): Promise<void> {
  if (!isPhone(page)) return
  await page.getByRole('button', { name: t(`desk.translations.beside.${side}`), exact: true }).click()
}

const saved = (page: Page, words: string) =>
  page.waitForResponse((answer) => answer.request().postData()?.includes(words) === true && answer.ok())

test('a translation is written beside its source, and is told of what changes there, and of nothing else', async ({
  page,
}) => {
  const headline = `Orders ${newSlug()}`
  await hireInto(page.request, 'administrator', { locale: 'en' })
  const english = await makeArticle({ headline, text: LINES.join('\n\n'), publish: true })

  await test.step('begun from its source, it has that one’s words, to be written over', async () => {
    await page.goto(newArticlePath({ joins: english.uid, locale: 'zh' }))
    await page.getByRole('button', { name: t('desk.editor.begin.send') }).click()
    await page.waitForURL(/\/admin\/articles\/[0-9a-f-]{36}\/beside$/)
    await expect(text(page)).toContainText(LINES[1]!)
  })
  const uid = page.url().split('/').at(-2)!

  await test.step('beside its source, what is not translated yet is told', async () => {
    await page.goto(besidePath(uid))
    await expect(page.getByText(t('desk.translations.state.untranslated', { n: 4 }))).toBeVisible()
    await page.locator('#written-headline').fill('订单')
    for (const [at, line] of LINES.entries()) {
      const paragraph = text(page).getByText(line)
      await paragraph.click({ clickCount: 3 })
      const sent = saved(page, CHINESE[at]!)
      await page.keyboard.type(CHINESE[at]!)
      await sent
    }
    await expect(page.getByText(follows(1), { exact: true })).toBeVisible()
    await expect(page.locator('.source-note')).toHaveCount(0)
  })

  await test.step('the two begin at one height, block by block, where there is room for both', async () => {
    await turnTo(page, 'source')
    await expect(source(page)).toContainText(LINES[2]!)
    if (isPhone(page)) return turnTo(page, 'translation')
    for (const [at, line] of LINES.entries()) {
      const left = await source(page).getByText(line).boundingBox()
      const right = await text(page).getByText(CHINESE[at]!).boundingBox()
      expect(Math.abs(left!.y - right!.y)).toBeLessThan(24)
    }
  })

  await test.step('published alone, it leaves the source as it is', async () => {
    const read = async () => (await page.request.get(articlePath('en', english.slug))).text()
    const text = (html: string) => /<div class="article-text">.*?<section/s.exec(html)?.[0]
    const before = await read()
    expect(text(before)).toContain(LINES[1]!)
    await news('publish', uid, '--work')
    const after = await read()
    expect(text(after)).toBe(text(before))
    expect(after).toContain('class="translations"')
  })

  await test.step('another person corrects the source: that block is flagged, on both sides and in both lists', async () => {
    const change = ['--replace', LINES[1]!, 'Mills in the south buy again.']
    await news('correct', english.uid, ...change, '--kind', 'correction', '--note', 'As told.')
    await page.goto(besidePath(uid))
    await turnTo(page, 'source')
    await expect(flags(page)).toHaveCount(1)
    await expect(flags(page)).toContainText('buy again')
    await expect(flags(page).getByRole('deletion')).toContainText('wait')
    await turnTo(page, 'translation')
    await expect(page.locator('.drift-flags li')).toHaveCount(1)
    const flag = await page.locator('.drift-flags li').boundingBox()
    const block = await text(page).getByText(CHINESE[1]!).boundingBox()
    expect(Math.abs(flag!.y - block!.y)).toBeLessThan(24)
    await page.goto(translationsPath({ locale: 'zh' }))
    const row = page.getByRole('row', { name: '订单' }).filter({ hasText: headline })
    await expect(row).toContainText(t('desk.translations.state.changed', { n: 1 }))
    await page.goto(articlesPath({ text: '订单', locale: 'zh' }))
    await expect(page.locator('tr', { has: page.locator(`a[href='${workPath(uid)}']`) })).toContainText(
      t('desk.translations.state.changed', { n: 1 }),
    )
  })

  await test.step('by keyboard one goes there and back, and says that it is in step', async () => {
    await page.goto(besidePath(uid))
    await expect(text(page)).toBeVisible()
    await page.keyboard.press('F8')
    await expect(flags(page)).toBeFocused()
    await flags(page)
      .getByRole('button', { name: t('desk.translations.beside.toText') })
      .click()
    await expect(text(page)).toBeFocused()
    const sent = saved(page, '又')
    await page.keyboard.press('End')
    await page.keyboard.type('又')
    await sent
    await page.keyboard.press('Shift+F8')
    await flags(page)
      .getByRole('button', { name: new RegExp(`^${t('desk.translations.beside.check')}$`) })
      .press('Enter')
    await expect(flags(page)).toHaveCount(0)
    await expect(page.getByText(follows(2), { exact: true })).toBeVisible()
    await page.goto(translationsPath({ locale: 'zh' }))
    await expect(page.getByText(headline)).toHaveCount(0)
  })

  await test.step('what was typed meanwhile is there, and the newer version is the one it translates', async () => {
    await page.goto(besidePath(uid))
    await expect(text(page)).toContainText('又')
    await turnTo(page, 'source')
    await expect(source(page)).toContainText(
      t('desk.translations.beside.from', { base: t('desk.translations.version', { version: 2 }) }),
    )
  })
})

test('two articles are joined into one story, and parted', async ({ page }) => {
  await hireInto(page.request, 'administrator', { locale: 'en' })
  const english = await makeArticle({ headline: 'Harbour opens', publish: true })
  const chinese = await makeArticle({ headline: `港口开放 ${newSlug()}`, locale: 'zh', publish: true })
  await page.goto(storyPath(english.uid))
  await page.getByRole('searchbox').fill(chinese.uid)
  await page.getByRole('button', { name: t('desk.translations.story.find') }).click()
  await page.getByRole('button', { name: t('desk.translations.story.joinIt') }).click()
  const versions = page.getByRole('list', { name: t('desk.translations.story.versions') })
  await expect(versions.getByRole('link', { name: /港口开放/ })).toBeVisible()
  const read = async () => (await page.request.get(articlePath('en', english.slug))).text()
  expect(await read()).toContain(encodeURI(articlePath('zh', chinese.slug)))
  const parted = { headline: 'Harbour opens' }
  await versions.getByRole('button', { name: t('desk.translations.story.partOf', parted) }).click()
  await expect(versions.getByRole('link', { name: /港口开放/ })).toHaveCount(0)
  expect(await read()).not.toContain(encodeURI(articlePath('zh', chinese.slug)))
})
