import { expect, test, type Page } from '@playwright/test'
import { articlePath, feedPath, frontPath } from '#i18n/paths.ts'
import { translator } from '#i18n/translate.ts'
import { aPicture } from '../desk/a-picture.ts'
import { Hand } from '../desk/hand.ts'
import { PASSWORD } from '../desk/person.ts'
import { isIn } from '../desk/sign-in.ts'
import { OwnPlace, type OwnServer } from '../own-server.ts'

const t = translator('zh')
const own = new OwnPlace()
const first = { name: '陈雨涵', email: 'chen@news.example' }
const site = { en: 'Lanhu Review', zh: '岚湖观察' }
const section = { en: 'Industry', zh: '行业动态' }
const story = {
  zh: { headline: '岚湖港第三座码头今日启用', alt: '新码头与两台岸桥' },
  en: { headline: 'Third pier opens at Lanhu port', alt: 'The new pier and its two cranes' },
}
const text = {
  zh: '岚湖港第三座码头今天上午启用，年吞吐量增加二百万吨。',
  en: 'The third pier of Lanhu port opened this morning, for two million tonnes more a year.',
}
/** What the walk takes now, and room for a step more. */
const MOST_CLICKS = 55
const MOST_SECONDS = 10 * 60

test.describe.configure({ timeout: 240_000 })
test.use({ locale: 'zh-CN' })
let server: OwnServer

test.beforeAll(async () => {
  server = await own.start()
})

test.afterAll(() => own.clear())

test('from an empty database to a story in two languages on two front pages, by clicks alone', async ({
  browser,
}, { annotations }) => {
  const context = await browser.newContext({ baseURL: server.origin })
  const page = await context.newPage()
  const hand = new Hand(page)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const link = (name: string) => page.getByRole('main').getByRole('link', { name, exact: true })
  const field = (name: string, at = 0) => page.getByLabel(name, { exact: true }).nth(at)
  const toStart = () =>
    hand.goBy(page.getByRole('link', { name: t('desk.shell.nav.start'), exact: true }), /\/admin$/)

  await test.step('makes the account', async () => {
    const [address] = /http:\S+\/admin\/setup\?\S+/.exec(server.said) ?? []
    await hand.open(address!)
    await hand.write(field(t('desk.signIn.name')), first.name)
    await hand.write(field(t('desk.signIn.email')), first.email)
    await hand.write(field(t('desk.signIn.newPassword')), PASSWORD)
    await hand.goBy(button(t('desk.signIn.setup.send')), /\/admin$/)
    await isIn(page, first)
  })

  await test.step('gives the site its names', async () => {
    await hand.goBy(link(t('desk.start.steps.nameAction')), /\/admin\/settings$/)
    await hand.write(page.locator('[name="site.name.en"]'), site.en)
    await hand.write(page.locator('[name="site.name.zh"]'), site.zh)
    await hand.click(button(t('desk.forms.save')))
    await expect(page.getByText(site.zh, { exact: true }).first()).toBeVisible()
  })

  await test.step('makes a section', async () => {
    await toStart()
    await hand.goBy(link(t('desk.start.steps.sectionAction')), /\/admin\/sections\/new$/)
    await hand.write(field(t('desk.sections.names.name'), 0), section.en)
    await hand.write(field(t('desk.sections.names.name'), 1), section.zh)
    await hand.goBy(button(t('desk.sections.new.send')), /\/admin\/sections\/\d+/)
  })

  await test.step('writes, with a picture', async () => {
    await toStart()
    await hand.goBy(link(t('desk.start.steps.articleAction')), /\/admin\/articles\/new$/)
    await hand.write(page.getByLabel(t('desk.editor.begin.headline')), story.zh.headline)
    await hand.goBy(button(t('desk.editor.begin.send')), /\/admin\/articles\/[0-9a-f-]{36}$/)
    await hand.click(body(page))
    await hand.type(text.zh)
    await hand.click(button(t('desk.editor.lead.choose')))
    const dialog = page.getByRole('dialog')
    const file = await aPicture()
    await hand.chooseFile(dialog.getByText(t('desk.pictures.upload.choose'), { exact: true }), file)
    await expect(dialog.getByRole('radio', { name: file.name })).toBeChecked()
    await hand.click(button(t('desk.pictures.picker.use')))
    await sayLead(story.zh.alt)
  })

  await test.step('publishes it', publish)

  await test.step('translates it beside its source, where what is not translated yet is told', async () => {
    await hand.goBy(link(t('desk.editor.bar.translate', { language: '英文' })), /\/new\?/)
    await hand.goBy(button(t('desk.editor.begin.send')), /\/beside$/)
    const left = (n: number) => page.getByText(t('desk.translations.state.untranslated', { n }))
    await expect(left(3)).toBeVisible()
    await hand.write(page.locator('#written-headline'), story.en.headline)
    await hand.overwrite(body(page).getByText(text.zh), text.en)
    await expect(left(1)).toBeVisible()
    await sayLead(story.en.alt)
    await expect(left(1)).toBeHidden()
  })

  await test.step('publishes that, too', publish)

  await test.step('places both on the front pages', async () => {
    await hand.goBy(link(t('desk.publishing.next.front')), /\/admin\/front\?/)
    await place(story.en.headline)
    await hand.goBy(link('中文'), /locale=zh/)
    await place(story.zh.headline)
  })

  await test.step('sees it as readers do, in one language and in the other', async () => {
    await hand.goBy(page.getByRole('link', { name: site.zh, exact: true }).first(), /\/zh$/)
    await expect(page.getByRole('main').getByRole('heading', { name: story.zh.headline })).toBeVisible()
    await hand.goBy(page.getByRole('link', { name: 'English' }), /\/en$/)
    await expect(page).toHaveTitle(new RegExp(site.en))
    const headline = page.getByRole('main').getByRole('link', { name: story.en.headline }).first()
    await hand.goBy(headline, /\/en\/news\//)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.en.headline)
    await expect(page.getByRole('article')).toContainText(text.en)
    await expect(page.getByRole('img', { name: story.en.alt })).toBeVisible()
    await hand.goBy(page.getByRole('banner').getByRole('link', { name: '中文' }), /\/zh\/news\//)
    await expect(page.getByRole('article')).toContainText(text.zh)
    await expect(page.getByRole('img', { name: story.zh.alt })).toBeVisible()
    const slug = new URL(page.url()).pathname.split('/').at(-1)!
    for (const address of [frontPath('en'), frontPath('zh'), articlePath('zh', slug), feedPath('en')])
      expect((await page.request.get(address)).status(), address).toBe(200)
  })

  const { clicks, characters, keys, pages, seconds } = hand
  const found = `${clicks} clicks, ${characters} characters (${keys} keys), ${pages} pages, about ${seconds} seconds`
  annotations.push({ type: 'newcomer', description: found })
  console.log(`a newcomer's walk: ${found}`)
  expect(clicks, found).toBeLessThanOrEqual(MOST_CLICKS)
  expect(seconds, found).toBeLessThan(MOST_SECONDS)

  async function sayLead(alt: string): Promise<void> {
    await hand.click(button(t('desk.editor.lead.edit')))
    await hand.write(field(t('desk.pictures.edit.alt')), alt)
    const save = page.getByRole('dialog').getByRole('button', { name: t('desk.pictures.edit.save') })
    await hand.click(save)
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }

  async function publish(): Promise<void> {
    await hand.goBy(link(t('desk.editor.bar.publish')), /\/publish$/)
    await hand.goBy(button(t('desk.publishing.publish.send')), /done=published/)
  }

  /** Fixed in the lead, where until now it stood by itself. */
  async function place(headline: string): Promise<void> {
    await hand.click(button(t('desk.front.candidates.placeOf', { headline })))
    await hand.click(button(t('desk.front.saving.save')))
    await expect(page.getByText(t('desk.front.said.saved'), { exact: true })).toBeVisible()
    const lead = page.getByRole('region', { name: new RegExp(`^${t('desk.front.areas.lead')}`) })
    await expect(lead.getByRole('link', { name: headline })).toBeVisible()
    await expect(lead.getByText(t('desk.front.board.automatic'), { exact: true })).toHaveCount(0)
  }
})

const body = (page: Page) => page.getByRole('textbox', { name: t('desk.editor.head.text'), exact: true })
