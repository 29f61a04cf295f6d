import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { workPath } from '#i18n/desk-article-paths.ts'
import { sectionDeskPath, sectionsPath, tagDeskPath, tagsPath } from '#i18n/desk-site-paths.ts'
import { translator } from '#i18n/translate.ts'
import { hireInto } from '../desk/person.ts'
import { OwnPlace, type OwnServer } from '../own-server.ts'

const t = translator('en')
/** The menus of readers are everybody's, so nobody else is on this server. */
const own = new OwnPlace()
let server: OwnServer

test.describe.configure({ timeout: 120_000 })
test.beforeAll(async () => {
  server = await own.start()
})
test.afterAll(() => own.clear())

/** A page of a publisher on the own server. */
async function publishersPage(page: Page): Promise<Page> {
  const viewport = page.viewportSize()!
  const isPhone = viewport.width < 500
  const browser = page.context().browser()!
  const context = await browser.newContext({
    baseURL: server.origin,
    viewport,
    isMobile: isPhone,
    hasTouch: isPhone,
  })
  const theirs = await context.newPage()
  await hireInto(theirs.request, 'publisher', { terminal: own.news })
  return theirs
}

/** @returns its id */
async function make(noun: 'sections' | 'tags', name: string, ...more: string[]): Promise<number> {
  const made = await own.news(noun, 'add', '--en', name, ...more, '--json')
  return (JSON.parse(made) as { id: number }).id
}

async function makeArticle(headline: string, facts: string[], ...more: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'masthead-taxonomy-'))
  const file = join(folder, 'article.md')
  await writeFile(
    file,
    ['---', `headline: ${headline}`, ...facts, '---', '', 'Counted again.', ''].join('\n'),
  )
  const made = await own.news('new', file, '--locale', 'en', '--json', ...more)
  await rm(folder, { recursive: true })
  return (JSON.parse(made) as { uid: string }).uid
}

/** Sections of these names in the order in which readers’ menu has them. */
async function menu(page: Page, names: readonly string[]): Promise<string[]> {
  const source = await (await page.request.get('/en')).text()
  const found = [...source.matchAll(/href="\/en\/sections\/[^"]*"[^>]*>([^<]*)</g)].map(([, name]) =>
    name!.trim(),
  )
  return [...new Set(found)].filter((name) => names.includes(name))
}

const tree = (page: Page) => page.locator('.section-tree')
const line = (page: Page, name: string) =>
  tree(page)
    .locator('.tree-line')
    .filter({ has: page.getByRole('link', { name, exact: true }) })
const grip = (page: Page, name: string) =>
  tree(page).getByRole('button', { name: t('desk.sections.tree.take', { name }), exact: true })

test('a section is moved by dragging, by keyboard, by buttons and by a form, and readers’ menus follow', async ({
  page: any,
}) => {
  const page = await publishersPage(any)
  const isPhone = page.viewportSize()!.width < 500
  const names = ['Anvil', 'Bellows', 'Crucible']
  const ids = []
  for (const name of names) ids.push(await make('sections', name))
  const [, , crucible] = ids as [number, number, number]
  await page.goto(sectionsPath())
  expect(await menu(page, names)).toEqual(names)

  await test.step('dragged before the first one', async () => {
    if (isPhone) return
    const moved = page.waitForResponse((answer) => answer.request().method() === 'POST')
    await grip(page, 'Crucible').dragTo(line(page, 'Anvil'), { targetPosition: { x: 200, y: 3 } })
    await moved
    await expect(tree(page).getByRole('status')).toContainText('Crucible')
    expect(await menu(page, names)).toEqual(['Crucible', 'Anvil', 'Bellows'])
  })

  await test.step('by keyboard: taken up, down, into the one above, put down', async () => {
    if (isPhone) return
    await grip(page, 'Crucible').focus()
    for (const key of ['Enter', 'ArrowDown', 'ArrowRight']) {
      await page.keyboard.press(key)
      await expect(grip(page, 'Crucible')).toBeFocused()
    }
    await expect(tree(page).getByRole('status')).toHaveText(
      t('desk.sections.tree.below', { n: 1, of: 1, parent: 'Anvil' }),
    )
    const moved = page.waitForResponse((answer) => answer.request().method() === 'POST')
    await page.keyboard.press('Enter')
    await moved
    await expect(
      line(page, 'Anvil').locator('xpath=..').getByRole('link', { name: 'Crucible' }),
    ).toBeVisible()
    await page.reload()
    await expect(
      line(page, 'Anvil').locator('xpath=..').getByRole('link', { name: 'Crucible' }),
    ).toBeVisible()
  })

  await test.step('by buttons, and left where it was by Escape', async () => {
    await grip(page, 'Bellows').click()
    const bar = page.getByRole('group', { name: t('desk.sections.tree.bar', { name: 'Bellows' }) })
    await bar.getByRole('button', { name: t('desk.sections.tree.up'), exact: true }).click()
    await page.keyboard.press('Escape')
    await expect(bar).toHaveCount(0)
    expect((await menu(page, ['Anvil', 'Bellows'])).at(0)).toBe('Anvil')
    await grip(page, 'Bellows').click()
    await bar.getByRole('button', { name: t('desk.sections.tree.up'), exact: true }).click()
    const moved = page.waitForResponse((answer) => answer.request().method() === 'POST')
    await bar.getByRole('button', { name: t('desk.sections.tree.putDown'), exact: true }).click()
    await moved
    await expect.poll(() => menu(page, ['Anvil', 'Bellows'])).toEqual(['Bellows', 'Anvil'])
  })

  await test.step('by a form, which says when somebody else was quicker', async () => {
    await page.goto(sectionDeskPath(crucible))
    const form = page.getByRole('form', { name: t('desk.sections.place.title') })
    await own.news('sections', 'move', 'crucible', '--top', '--position', '0')
    await form.getByLabel(t('desk.sections.place.parent')).selectOption({ label: 'Bellows' })
    await form.getByRole('button', { name: t('desk.sections.place.send'), exact: true }).click()
    await expect(form.getByRole('alert')).toContainText('changed the order of the sections')
    expect((await menu(page, names)).at(0)).toBe('Crucible')
    await form.getByLabel(t('desk.sections.place.parent')).selectOption({ label: 'Bellows' })
    await form.getByRole('button', { name: t('desk.sections.place.send'), exact: true }).click()
    await expect(form.getByRole('status')).toContainText(t('desk.sections.place.done'))
  })
})

test('tags are found by another word, and merged with their addresses', async ({ page: any }) => {
  const page = await publishersPage(any)
  const word = page.viewportSize()!.width < 500 ? 'Phone' : 'Desk'
  const [from, into] = [await make('tags', `${word} robots`), await make('tags', `${word} robotics`)]
  const section = await make('sections', `${word} machines`)
  const [slug, other] = [`${word.toLowerCase()}-robots`, `${word.toLowerCase()}-robotics`]
  const facts = [`slug: ${word.toLowerCase()}-article`, `sections: [${word.toLowerCase()}-machines]`]
  const uid = await makeArticle('Robots weld', [...facts, `tags: [${slug}]`], '--publish')
  expect(section).toBeGreaterThan(0)

  await page.goto(tagDeskPath(into))
  const words = page.getByRole('form', { name: t('desk.tags.aliases.add') })
  await words.getByLabel(t('desk.tags.aliases.name')).fill(`${word} automata`)
  await words.getByRole('radio', { name: 'English' }).check()
  await words.getByRole('button', { name: t('desk.tags.aliases.add') }).click()
  await expect(page.getByRole('list', { name: t('desk.tags.aliases.title') })).toContainText(
    `${word} automata`,
  )

  await page.goto(tagsPath({ text: `${word} rob` }))
  await expect(page.locator('.rows tbody tr')).toHaveCount(2)
  await page.goto(tagDeskPath(from))
  await page.getByLabel(t('desk.tags.merge.find')).fill(`${word} auto`)
  await page
    .getByRole('search')
    .or(page.locator('form[method=get]'))
    .getByRole('button', { name: t('desk.tags.find') })
    .click()
  await page.getByRole('link', { name: t('desk.tags.merge.choose', { name: `${word} robotics` }) }).click()
  const merge = page.getByRole('form', { name: t('desk.tags.merge.title') })
  await expect(merge).toContainText(t('desk.tags.merge.articles', { n: 1 }))
  await expect(merge).toContainText(`/en/tags/${slug} → /en/tags/${other}`)
  await merge.getByRole('button').click()
  await expect(page).toHaveURL(new RegExp(`/admin/tags/${into}`))
  const answer = await page.request.get(`/en/tags/${slug}`, { maxRedirects: 0 })
  expect([answer.status(), answer.headers().location]).toEqual([301, `/en/tags/${other}`])
  expect(await (await page.request.get(`/en/tags/${other}`)).text()).toContain('Robots weld')

  await test.step('what was merged is called as the other one where articles are written, and found by either', async () => {
    await page.goto(workPath(uid))
    const chips = page.getByRole('list', { name: t('desk.editor.tags.title') })
    await expect(chips).toContainText(`${word} robotics`)
    const draft = await makeArticle('Robots paint', [`slug: ${word.toLowerCase()}-paint`, facts[1]!])
    await page.goto(workPath(draft))
    const field = page.getByRole('combobox', { name: t('desk.editor.tags.find') })
    await field.fill(`${word} autom`)
    await expect(page.getByRole('option', { name: new RegExp(`${word} robotics`) })).toBeVisible()
    await field.press('Enter')
    await expect(chips).toContainText(`${word} robotics`)
  })
})
