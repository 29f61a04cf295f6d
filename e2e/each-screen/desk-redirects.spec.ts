import { expect, test } from '@playwright/test'
import { redirectsImportPath, redirectsPath } from '#i18n/desk-site-paths.ts'
import { translator } from '#i18n/translate.ts'
import { hireInto } from '../desk/person.ts'

const t = translator('zh')

test.use({ locale: 'zh-CN' })

/** Nobody's else: both screens run beside each other. */
const own = () => `/old-${process.pid}-${Date.now()}`

test('a redirect is added, a loop refused where it was typed, and one changed and removed', async ({
  page,
}) => {
  await hireInto(page.request, 'publisher', { locale: 'zh' })
  const old = own()
  await page.goto(redirectsPath())
  const form = page.getByRole('form', { name: t('desk.redirects.add.title') })
  const add = async (from: string, to: string) => {
    await form.getByLabel(t('desk.redirects.from')).fill(from)
    await form.getByLabel(t('desk.redirects.to')).fill(to)
    await form.getByRole('button', { name: t('desk.redirects.add.send') }).click()
  }
  await add(`${old}.asp`, '/zh')
  await expect(form.getByRole('status')).toContainText(`${old}.asp`)
  await add(`${old}.html`, `${old}.html/`)
  const loop = t('refusals.redirect.loop', { from: `${old}.html`, to: `${old}.html/` })
  await expect(form.getByText(loop).last()).toBeVisible()
  await expect(form.getByLabel(t('desk.redirects.to'))).toHaveValue(`${old}.html/`)
  await add('/zh/search', '/zh')
  await expect(form.getByText(t('refusals.redirect.reserved', { from: '/zh/search' })).last()).toBeVisible()

  await page.goto(redirectsPath({ text: old }))
  const row = page.getByRole('row', { name: `${old}.asp` })
  await row
    .getByLabel(t('desk.redirects.changeOf', { from: `${old}.asp` }), { exact: true })
    .first()
    .click()
  await row.getByLabel(t('desk.redirects.to')).fill('/en')
  await row.getByRole('button', { name: t('desk.redirects.save') }).click()
  await expect(row.getByText('/en', { exact: true })).toBeVisible()
  const reader = await page.request.get(`${old}.asp`, { maxRedirects: 0 })
  expect([reader.status(), reader.headers().location]).toEqual([301, '/en'])
  await row.getByRole('button', { name: t('desk.redirects.removeOf', { from: `${old}.asp` }) }).click()
  await expect(page.getByText(t('desk.redirects.removed', { from: `${old}.asp` }))).toBeVisible()
  expect((await page.request.get(`${old}.asp`)).status()).toBe(404)
})

test('a file in GB18030 is tried, and imported without the lines that do not fit', async ({ page }) => {
  await hireInto(page.request, 'publisher', { locale: 'zh' })
  const old = own()
  // 旧 is BE C9, 址 is D6 B7 in GB18030.
  const [jiu, zhi] = [Buffer.from([0xbe, 0xc9]), Buffer.from([0xd6, 0xb7])]
  const buffer = Buffer.concat([
    ...[jiu, zhi, Buffer.from(';to\r\n')],
    ...[Buffer.from(`${old}/`), jiu, Buffer.from('.htm;/zh\r\n')],
    Buffer.from(`${old}/loop;${old}/loop/\r\n`),
  ])
  await page.goto(redirectsImportPath())
  const outcome = page.getByRole('region', { name: t('desk.redirects.import.dryRun') })
  // Before the scripts have come nobody hears that a file was chosen.
  await expect(async () => {
    await page
      .getByLabel(t('desk.redirects.import.file'), { exact: true })
      .setInputFiles({ name: 'old.csv', mimeType: 'text/csv', buffer })
    await expect(outcome).toBeVisible({ timeout: 3_000 })
  }).toPass()
  await expect(outcome).toContainText('GB18030')
  await expect(outcome).toContainText(
    t('refusals.redirect.loop', { from: `${old}/loop`, to: `${old}/loop/` }),
  )
  expect((await page.request.get(encodeURI(`${old}/旧.htm`))).status()).toBe(404)
  await page.getByRole('button', { name: /1/ }).and(page.locator('.redirect-choice button')).click()
  await expect(page.getByText(t('desk.redirects.import.done'), { exact: true })).toBeVisible()
  const reader = await page.request.get(encodeURI(`${old}/旧.htm`), { maxRedirects: 0 })
  expect([reader.status(), reader.headers().location]).toEqual([301, '/zh'])
})
