import { expect, test } from '@playwright/test'
import { localeCodes, localeFacts, localeTag, type Locale } from '#i18n/locales.ts'
import { translator } from '#i18n/translate.ts'
import { tabTo } from '../desk/keys.ts'
import { hireAway, PASSWORD } from '../desk/person.ts'

interface Written {
  headline: string
  text: string
  /** What finds headings in the menu: a word, or the initials of its pinyin. */
  slash: string
  heading: string
  points: string[]
}

/** What is typed, by language. */
const WRITTEN: Record<Locale, Written> = {
  en: {
    headline: 'Harbour dredged by night',
    text: 'The dredger began at ten.',
    slash: '/heading',
    heading: 'What comes next',
    points: ['Sand to the east pier', 'Soundings on Friday'],
  },
  zh: {
    headline: '航道夜间疏浚',
    text: '挖泥船昨晚十点开工。',
    slash: '/xbt',
    heading: '接下来',
    points: ['泥沙运往东堤', '周五复测水深'],
  },
}

test.describe.configure({ timeout: 120_000 })
test.skip(({ isMobile }) => isMobile, 'phones have no Tab key')

for (const locale of localeCodes) {
  test.describe(() => {
    test.use({ locale: localeTag(locale) })

    test(`from signing in to what readers see by keyboard alone: ${locale}`, async ({ page, baseURL }) => {
      const t = translator(locale)
      const { headline, text, slash, heading, points } = WRITTEN[locale]
      const person = await hireAway('publisher', baseURL!, { locale })
      const { keyboard } = page

      await page.goto('/admin')
      await tabTo(page, 'textbox', t('desk.signIn.email'))
      await keyboard.type(person.email)
      await keyboard.press('Tab')
      await keyboard.type(PASSWORD)
      await keyboard.press('Enter')

      await tabTo(page, 'link', t('desk.shell.nav.articles'))
      await keyboard.press('Enter')
      await tabTo(page, 'link', t('desk.articles.new'))
      await keyboard.press('Enter')

      await tabTo(page, 'radio', localeFacts(locale).name)
      await tabTo(page, 'combobox', t('desk.editor.begin.section'))
      await keyboard.press('ArrowDown')
      await tabTo(page, 'textbox', beginHeadline(locale))
      await keyboard.type(headline)
      await keyboard.press('Enter')

      await expect(page).toHaveURL(/articles\/[\w-]{36}$/)
      const body = page.getByRole('textbox', { name: t('desk.editor.head.text'), exact: true })
      await expect(body).toBeVisible({ timeout: 15_000 })
      await tabTo(page, 'textbox', t('desk.editor.head.headline'))
      await expect(page.getByRole('textbox', { name: t('desk.editor.head.headline') })).toHaveValue(headline)
      // Enter leads from line to line, and into the text.
      await keyboard.press('Enter')
      await keyboard.press('Enter')
      await expect(body).toBeFocused()
      await keyboard.type(text)
      await keyboard.press('Enter')
      await keyboard.type(slash)
      const menu = page.getByRole('listbox', { name: t('desk.editor.body.slash.label') })
      await expect(menu.getByRole('option', { selected: true })).toBeVisible()
      await keyboard.press('Enter')
      await keyboard.type(heading)
      await keyboard.press('Enter')
      await keyboard.type('- ')
      await keyboard.type(points[0]!)
      await keyboard.press('Enter')
      await keyboard.type(points[1]!)
      await expect(body.getByRole('heading', { level: 2 })).toHaveText(heading)
      await expect(body.getByRole('listitem')).toHaveText(points)
      await keyboard.press('Control+s')
      await expect(page.getByText(t('desk.editor.bar.kept', { n: 2 }))).toBeVisible()

      // In a list the Tab key moves a point in; out of a paragraph it leads on.
      await keyboard.press('Control+Home')
      await tabTo(page, 'link', t('desk.editor.bar.publish'))
      await keyboard.press('Enter')
      await tabTo(page, 'button', t('desk.publishing.publish.send'))
      await keyboard.press('Enter')
      await expect(
        page.getByRole('status').filter({ hasText: t('desk.publishing.done.published') }),
      ).toBeVisible()

      await tabTo(page, 'link', t('desk.publishing.standing.site'))
      await keyboard.press('Enter')
      await expect(page).toHaveURL(new RegExp(`/${locale}/news/`))
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline)
      await expect(page.getByRole('heading', { level: 2, name: heading })).toBeVisible()
      for (const point of points)
        await expect(page.getByRole('listitem').filter({ hasText: point })).toBeVisible()
    })
  })
}

function beginHeadline(locale: Locale): string {
  const t = translator(locale)
  return `${t('desk.editor.begin.headline')} ${t('desk.editor.begin.optional')}`
}
