import { expect, test, type Page } from '@playwright/test'
import { newArticlePath } from '#i18n/desk-article-paths.ts'
import { translator } from '#i18n/translate.ts'
import { hireInto } from '../desk/person.ts'

const t = translator('zh')
const LAST = '第三周的涨幅略有收窄。'

test.describe.configure({ timeout: 90_000 })

test('what is written in Chinese is there when one comes back', async ({ page }) => {
  await hireInto(page.request, 'reporter', { locale: 'zh', name: '林悦' })
  await page.goto(newArticlePath())
  const section = page.getByRole('combobox', { name: t('desk.editor.begin.section'), exact: true })
  await section.selectOption({ index: 1 })
  const chosen = await section.inputValue()
  await page.getByRole('textbox', { name: t('desk.editor.begin.headline') }).fill('钢材价格连续第三周上涨')
  await start(page)

  await expect(line(page, 'headline')).toHaveValue('钢材价格连续第三周上涨')
  await line(page, 'kicker').fill('行业观察')
  await line(page, 'standfirst').fill('采购成本承压，下游企业调整订单。')
  // On to the text, by the keyboard.
  await line(page, 'standfirst').press('Enter')
  await expect(text(page)).toBeFocused()
  await page.keyboard.type('岚湖本周螺纹钢报价每吨上调六十元。')
  await page.keyboard.press('Enter')
  await page.keyboard.type('## 下游怎么办')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- 分批采购')
  await page.keyboard.press('Enter')
  await page.keyboard.type('锁定价格')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  const sent = page.waitForResponse((answer) => carries(answer.request().postData(), LAST))
  await page.keyboard.type(LAST)
  expect((await sent).ok()).toBe(true)
  await expect(state(page)).toContainText('已保存')
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/已存为修订稿\d+/)).toBeVisible()

  const address = page.url()
  await page.goto('/admin')
  await page.goto(address)
  await expect(line(page, 'headline')).toHaveValue('钢材价格连续第三周上涨')
  await expect(line(page, 'kicker')).toHaveValue('行业观察')
  await expect(line(page, 'standfirst')).toHaveValue('采购成本承压，下游企业调整订单。')
  await expect(page.getByLabel(t('desk.editor.sections.main'))).toHaveValue(chosen)
  await expect(text(page).getByRole('heading', { level: 2 })).toHaveText('下游怎么办')
  await expect(text(page).getByRole('listitem')).toHaveText(['分批采购', '锁定价格'])
  await expect(text(page)).toContainText(LAST)
})

test('Enter belongs to the input method while it composes', async ({ page }) => {
  await begin(page)
  const headline = line(page, 'headline')
  await headline.focus()
  const input = await page.context().newCDPSession(page)
  await input.send('Input.imeSetComposition', { text: 'gang', selectionStart: 4, selectionEnd: 4 })
  const enter = { type: 'rawKeyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 } as const
  await input.send('Input.dispatchKeyEvent', enter)
  await expect(headline).toBeFocused()
  const sent = page.waitForResponse((answer) => carries(answer.request().postData(), '钢'))
  await input.send('Input.insertText', { text: '钢' })
  expect((await sent).request().postData()).not.toContain('gang')
  await expect(headline).toHaveValue('钢')
  await headline.press('Enter')
  await expect(line(page, 'standfirst')).toBeFocused()
})

test('one person writes at a time, and another can take over', async ({ page, browser, baseURL }) => {
  await begin(page)
  const other = await browser.newPage({ baseURL: baseURL! })
  await hireInto(other.request, 'editor', { locale: 'zh', name: '赵敏' })
  const sent = page.waitForResponse((answer) => carries(answer.request().postData(), '林悦写的标题'))
  await line(page, 'headline').fill('林悦写的标题')
  await sent
  await other.goto(page.url())
  await expect(line(other, 'headline')).toHaveValue('林悦写的标题')
  await expect(line(other, 'headline')).toHaveAttribute('readonly')
  await other.getByRole('button', { name: t('desk.editor.presence.takeOver') }).click()
  await other.getByRole('button', { name: t('desk.editor.presence.takeOverSend'), exact: true }).click()
  await expect(line(other, 'headline')).not.toHaveAttribute('readonly')
  // At its next beat.
  const taken = page.getByText(t('desk.editor.presence.taken', { name: '赵敏' }))
  await expect(taken).toBeVisible({ timeout: 20_000 })
  await expect(line(page, 'headline')).toHaveAttribute('readonly')
  await other.context().close()
})

async function begin(page: Page): Promise<void> {
  await hireInto(page.request, 'reporter', { locale: 'zh', name: '林悦' })
  await page.goto(newArticlePath())
  await start(page)
}

async function start(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('desk.editor.begin.send') }).click()
  await page.waitForURL(/articles\/[\w-]{36}$/)
  await expect(text(page)).toBeVisible()
}

function line(page: Page, field: 'headline' | 'kicker' | 'standfirst') {
  return page.getByRole('textbox', { name: t(`desk.editor.head.${field}`), exact: true })
}

function text(page: Page) {
  return page.getByRole('textbox', { name: t('desk.editor.head.text'), exact: true })
}

function state(page: Page) {
  return page.getByRole('status', { name: t('desk.saving.label') })
}

/** Whether it is a write of the working copy that has these words. */
function carries(sent: string | null, words: string): boolean {
  return sent !== null && sent.includes('"writeId"') && sent.includes(words)
}
