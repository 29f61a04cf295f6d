import { expect, test } from '@playwright/test'
import { encode } from 'uqr'
import { translator } from '#i18n/translate.ts'
import { readModules } from '../qr-modules.ts'

const path = '/zh/news/lanhu-zhuzao-chang-qiuji-jiedan-duo-sanfenzhiyi'
const t = translator('zh')

test('the link can be copied, and the page says that it was', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(path)
  const share = page.getByRole('region', { name: t('share.title') })
  const status = share.getByRole('status')
  await expect(status).toHaveText('')
  await share.getByRole('button', { name: t('share.copy') }).click()
  await expect(status).toHaveText(t('share.copied'))
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(baseURL + path)
})

test('without scripts there are no buttons that do nothing, but mail and code', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(path)
  const share = page.getByRole('region', { name: t('share.title') })
  await expect(share.getByRole('button')).toHaveCount(0)
  await expect(share.getByRole('link', { name: t('share.mail') })).toHaveAttribute(
    'href',
    /^mailto:\?subject=/,
  )
  await share.getByText(t('share.wechat'), { exact: true }).click()
  await expect(share.getByRole('img', { name: t('share.qr') })).toBeVisible()
  await context.close()
})

test('the code for WeChat holds the address of the article', async ({ page, baseURL }) => {
  await page.goto(path)
  const share = page.getByRole('region', { name: t('share.title') })
  const code = share.getByRole('img', { name: t('share.qr') })
  await expect(code).toBeHidden()
  await share.getByText(t('share.wechat'), { exact: true }).click()
  await expect(code).toBeVisible()
  const { data, size } = encode(baseURL + path, { ecc: 'M', border: 4 })
  const rows = data.map((row) => row.map((dark) => (dark ? '1' : '0')).join(''))
  expect(await readModules(code, size)).toEqual(rows)
})
