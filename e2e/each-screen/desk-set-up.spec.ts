import { expect, test } from '@playwright/test'
import { translator } from '#i18n/translate.ts'
import { pathOf, PASSWORD } from '../desk/person.ts'
import { isIn, signIn, signOut } from '../desk/sign-in.ts'
import { faultsOfLayout } from '../measure.ts'
import { OwnPlace, type OwnServer } from '../own-server.ts'
import { violationsOf } from '../violations.ts'

const t = translator('en')
const own = new OwnPlace()
const first = { name: 'Chen Yuhan', email: 'chen@news.example' }
let server: OwnServer

test.describe.configure({ timeout: 90_000 })
test.beforeAll(async () => {
  server = await own.start()
})

test.afterAll(() => own.clear())

test('the link of the first start makes the first administrator, once', async ({ browser }) => {
  const [link] = /http:\S+\/admin\/setup\?\S+/.exec(server.said) ?? []
  expect(link, server.said).toBeDefined()
  const context = await browser.newContext({ baseURL: server.origin })
  const page = await context.newPage()
  await page.goto(link!)
  // Here is the only place where this page can be seen open: once/desk-pages.spec.ts has the others.
  expect(await violationsOf(page)).toEqual([])
  expect(await faultsOfLayout(page)).toEqual([])
  await page.getByLabel(t('desk.signIn.name'), { exact: true }).fill(first.name)
  await page.getByLabel(t('desk.signIn.email')).fill(first.email)
  const password = page.getByLabel(t('desk.signIn.newPassword'), { exact: true })
  const send = page.getByRole('button', { name: t('desk.signIn.setup.send') })

  await test.step('a password everybody knows is refused at its field, and nothing typed is lost', async () => {
    await password.fill('password123')
    await send.click()
    await expect(password).toBeFocused()
    await expect(password).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByLabel(t('desk.signIn.email'))).toHaveValue(first.email)
  })

  await password.fill(PASSWORD)
  await send.click()
  await isIn(page, first)

  await test.step('the link is good for nothing now, neither are made up ones', async () => {
    const stranger = await (await browser.newContext({ baseURL: server.origin })).newPage()
    for (const address of [pathOf(link!), '/admin/setup?token=AAAA', '/admin/setup']) {
      await stranger.goto(address)
      await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(t('desk.signIn.closed.title'))
      await expect(stranger.getByRole('textbox')).toHaveCount(0)
    }
  })

  await test.step('the account is an administrator’s, and signs in by its password', async () => {
    await signOut(page)
    await signIn(page, first)
    await isIn(page, first)
    await expect(page.getByRole('main').getByText(t('desk.roles.names.administrator'))).toBeVisible()
    await expect(page.getByRole('link', { name: t('desk.shell.inviteAction') })).toBeVisible()
  })

  await test.step('the next start prints no link', async () => {
    await own.stop(server)
    server = await own.start()
    expect(server.said).not.toContain('/admin/setup')
  })
})
