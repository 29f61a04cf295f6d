import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { menusPath } from '#i18n/desk-site-paths.ts'
import { translator } from '#i18n/translate.ts'
import { hireInto } from '../desk/person.ts'
import { OwnPlace, type OwnServer } from '../own-server.ts'

const t = translator('en')
const FOOTER = menusPath({ locale: 'en', place: 'footer' })

test.describe.configure({ timeout: 180_000 })

/** A menu stands on every page, and other tests look at those: this one has a site of its own, empty. */
let own: OwnPlace
let server: OwnServer

test.beforeAll(async () => {
  own = new OwnPlace()
  server = await own.start()
})
test.afterAll(() => own.clear())

/** A page of an administrator there, on a screen like this one's. */
async function administratorsPage(page: Page): Promise<Page> {
  const viewport = page.viewportSize()!
  const isPhone = viewport.width < 500
  const browser = page.context().browser()!
  const context = await browser.newContext({
    ...{ baseURL: server.origin, viewport, isMobile: isPhone, hasTouch: isPhone },
  })
  const theirs = await context.newPage()
  await hireInto(theirs.request, 'administrator', { terminal: own.news })
  return theirs
}

/** A standing page, made at the terminal. */
async function aPage(name: string): Promise<void> {
  const file = join(own.folder, `${name}.md`)
  await writeFile(file, `---\nname: ${name}\nslug: ${name.toLowerCase()}\n---\n\nWords.\n`)
  await own.news('pages', 'save', file, '--locale', 'en')
}

const lines = (page: Page) => page.locator('.menu-line .menu-name strong')
const grip = (page: Page, name: string) =>
  page.getByRole('button', { name: t('desk.menus.grip', { name }), exact: true })
/** What readers see just now. */
const footer = async (page: Page) => {
  const html = await (await page.request.get('/en')).text()
  const [, nav = ''] = /<nav aria-labelledby="foot-pages">(.*?)<\/nav>/s.exec(html) ?? []
  return [...nav.matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map(([, name]) => name)
}
const save = async (page: Page) => {
  await page.getByRole('button', { name: t('desk.menus.save') }).click()
  await expect(page.getByText(t('desk.menus.saved'))).toBeVisible()
}

test('a menu is arranged by drag, by keyboard and by buttons, and readers see it at once', async ({
  page: any,
}) => {
  const page = await administratorsPage(any)
  for (const name of ['About', 'Contact', 'Rules']) await aPage(name)
  expect((await footer(page)).slice(0, 3)).toEqual(['About', 'Contact', 'Rules'])
  await page.goto(FOOTER)
  await page.getByRole('button', { name: t('desk.menus.arrange') }).click()
  await expect(lines(page)).toHaveText(['About', 'Contact', 'Rules'])

  await test.step('by drag', async () => {
    const box = (await page.locator('.menu-line').first().boundingBox())!
    await grip(page, 'Rules').dragTo(page.locator('.menu-line').first(), {
      targetPosition: { x: box.width / 2, y: 3 },
    })
    await expect(lines(page)).toHaveText(['Rules', 'About', 'Contact'])
    await save(page)
    expect((await footer(page)).slice(0, 3)).toEqual(['Rules', 'About', 'Contact'])
  })

  await test.step('by keyboard, told in words', async () => {
    await grip(page, 'Contact').focus()
    await page.keyboard.press('ArrowUp')
    await expect(page.getByText(t('desk.menus.said.moved', { name: 'Contact', n: 2, of: 3 }))).toBeVisible()
    await expect(grip(page, 'Contact')).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(lines(page)).toHaveText(['Rules', 'Contact', 'About'])
    await save(page)
    expect((await footer(page)).slice(0, 3)).toEqual(['Rules', 'Contact', 'About'])
  })

  await test.step('by buttons, with an address of its own', async () => {
    await page.getByRole('button', { name: t('desk.menus.moves.out', { name: 'Contact' }) }).click()
    await page.getByRole('button', { name: t('desk.menus.remove', { name: 'About' }) }).click()
    const form = page.getByRole('form', { name: t('desk.menus.addAddress') })
    await form.getByLabel(t('desk.menus.label')).fill('Shop')
    await form.getByLabel(t('desk.menus.url')).fill('javascript:alert(1)')
    await form.getByRole('button').click()
    await expect(form.getByRole('alert')).toBeVisible()
    await form.getByLabel(t('desk.menus.url')).fill('https://shop.example/')
    await form.getByRole('button').click()
    await expect(lines(page)).toHaveText(['Rules', 'Contact', 'Shop'])
    await save(page)
    expect((await footer(page)).slice(0, 3)).toEqual(['Rules', 'Contact', 'Shop'])
  })

  await test.step('and is automatic again', async () => {
    await page.getByRole('button', { name: t('desk.menus.reset') }).click()
    await page.getByRole('button', { name: t('desk.menus.resetSend') }).click()
    await expect(page.getByText(t('desk.menus.automatic.footer'))).toBeVisible()
    expect((await footer(page)).slice(0, 3)).toEqual(['About', 'Contact', 'Rules'])
  })
})
