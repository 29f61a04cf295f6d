import { expect, test, type Page } from '@playwright/test'
import type { Locale } from '#i18n/locales.ts'
import { translator } from '#i18n/translate.ts'
import { comeBack, goBackTo } from '../come-back.ts'
import { news } from '../news-command.ts'

// Articles that no other test opens.
const [corrected, changed, withdrawn, placed] = [
  'one-in-six-helmets-fails-the-drop',
  'tea-packers-settle-on-five-pouch-sizes',
  'port-gate-open-until-two-after-august-trial',
  'the-hinge-maker-who-sold-to-his-own-people',
] as const
const LONG = 61
const BRIEF = 59

test.beforeEach(async ({ page }) => page.clock.install())

test('who comes back to a corrected article is told, and reloads or closes it', async ({ page }) => {
  const { t, notice, button } = await opened(page, 'en', `/en/news/${corrected}`)
  const note = 'We had counted two helmets twice.'
  const change = ['--standfirst', 'One in seven, counted once.']
  await news('correct', corrected, '--locale', 'en', '--kind', 'correction', '--note', note, ...change)
  await comeBack(page, LONG)
  await expect(notice).toContainText(t('versions.corrected'))
  await button('close').click()
  await expect(notice).toBeEmpty()

  await news(
    'correct',
    corrected,
    '--locale',
    'en',
    '--kind',
    'typo',
    '--headline',
    'One helmet in six fails',
  )
  await comeBack(page, LONG)
  await expect(notice, 'a later version').toContainText(t('versions.corrected'))
  await button('reload').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One helmet in six fails')
  await expect(page.getByText(note)).toBeVisible()
  await expect(notice).toBeEmpty()
})

test('the same page is asked for after a minute away, not before, and once', async ({ page }) => {
  const path = `/en/news/${changed}`
  const { t, notice, button } = await opened(page, 'en', path)
  const asked: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === path) asked.push(request.resourceType())
  })
  const answered = () => page.waitForResponse((answer) => new URL(answer.url()).pathname === path)
  await comeBack(page, BRIEF)
  const unchanged = answered()
  await comeBack(page, LONG)
  await (await unchanged).finished()
  await news('correct', changed, '--locale', 'en', '--kind', 'typo', '--headline', 'Five sizes of tea pouch')
  await goBackTo(page)
  await expect(notice).toContainText(t('versions.newer'))
  expect(asked).toEqual(['fetch', 'fetch'])

  await button('close').click()
  const again = answered()
  await comeBack(page, LONG)
  await (await again).finished()
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)))
  await expect(notice, 'what was closed stays closed').toBeEmpty()
})

test('who comes back to an article that was withdrawn is told', async ({ page }) => {
  const { t, notice, button } = await opened(page, 'en', `/en/news/${withdrawn}`)
  await news('withdraw', withdrawn, '--locale', 'en', '--note', 'The port has taken its figures back.')
  await goBackTo(page)
  await expect(notice).toContainText(t('versions.withdrawn'))
  await button('reload').click()
  await expect(page.getByText('The port has taken its figures back.')).toBeVisible()
})

test('who comes back to the front page is told of news, in its language', async ({ page }) => {
  const { t, notice, button } = await opened(page, 'en', '/en')
  await news('correct', placed, '--locale', 'en', '--kind', 'typo', '--headline', 'Hinges of their own')
  await news('front', 'place', placed, '--locale', 'en', '--area', 'picked')
  await goBackTo(page)
  await expect(notice).toContainText(t('versions.front'))
  await button('reload').click()
  await expect(page.getByRole('link', { name: 'Hinges of their own' }).first()).toBeVisible()
})

test('without a network, or when the server fails, nothing is said', async ({ page }) => {
  const path = '/zh/news/lanhu-zhuzao-chang-qiuji-jiedan-duo-sanfenzhiyi'
  const { t, notice } = await opened(page, 'zh', path)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.route(`**${path}`, (route) => route.abort(), { times: 1 })
  const cut = page.waitForEvent('requestfailed')
  await goBackTo(page)
  await cut
  await page.route(`**${path}`, (route) => route.fulfill({ status: 503, body: '' }), { times: 1 })
  const failed = page.waitForResponse(`**${path}`)
  await goBackTo(page)
  await (await failed).finished()
  // It goes on looking afterwards.
  await page.route(`**${path}`, (route) => route.fulfill({ status: 404, body: '' }))
  await expect(notice).toBeEmpty()
  await goBackTo(page)
  await expect(notice).toContainText(t('versions.missing'))
  expect(complaints).toEqual([])
})

async function opened(page: Page, locale: Locale, path: string) {
  const t = translator(locale)
  await page.goto(path)
  const notice = page.locator('[data-notice]')
  await expect(notice).toBeEmpty()
  const button = (word: 'reload' | 'close') =>
    notice.getByRole('button', { name: t(`versions.${word}`), exact: true })
  return { t, notice, button }
}
