import { expect, test, type Page } from '@playwright/test'
import { calendarPath, piecePath } from '#i18n/desk-work-paths.ts'
import { translator } from '#i18n/translate.ts'
import { addDays, weekOf } from '#lib/days.ts'
import { hireInto } from '../desk/person.ts'
import { makeArticle } from '../desk/write-article.ts'
import { news } from '../news-command.ts'
import { violationsOf } from '../violations.ts'

const t = translator('en')

test.describe.configure({ timeout: 90_000 })
test.use({ locale: 'en-GB' })

/** The Monday of a week, years away, that no other test fills. */
function emptyWeek(): string {
  return weekOf(addDays('2040-01-02', 7 * Math.floor(Math.random() * 2000)))[0]!
}

const entry = (page: Page, title: string) => page.locator('.calendar-entry').filter({ hasText: title })
const day = (page: Page, date: string) => page.locator(`[data-day="${date}"]`)

/** By the button and the form, as on every screen and with every hand. */
async function moveByForm(page: Page, title: string, local: string): Promise<void> {
  await entry(page, title).getByRole('button').focus()
  await page.keyboard.press('Enter')
  await page.getByLabel(t('desk.calendar.move.at')).fill(local)
  await page.keyboard.press('Enter')
}

test('a piece is planned, moved by keyboard, begun, and waits for its writer at the start', async ({
  page,
}) => {
  const [monday, title] = [emptyWeek(), `Harbour ${Date.now()}`]
  const person = await hireInto(page.request, 'publisher', { name: 'Lin Yue' })
  await page.goto(piecePath('new', { at: monday }))
  await page.getByLabel(t('desk.calendar.piece.name'), { exact: true }).fill(title)
  await page.getByRole('combobox', { name: t('desk.calendar.piece.locale') }).selectOption('en')
  await page.getByLabel(t('desk.calendar.piece.section')).selectOption({ index: 1 })
  await page.getByLabel(t('desk.calendar.piece.assignee')).selectOption(person.uid)
  await page.getByRole('button', { name: t('desk.calendar.piece.plan') }).click()
  await expect(page).toHaveURL(calendarPath({ from: monday }))
  await expect(day(page, monday)).toContainText(title)
  await expect(entry(page, title)).toContainText(t('desk.calendar.kind.planned'))

  await test.step('what has passed is refused, and stays in the field', async () => {
    await moveByForm(page, title, '2001-01-01T08:00')
    const field = page.getByLabel(t('desk.calendar.move.at'))
    await expect(field).toBeFocused()
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveValue('2001-01-01T08:00')
    expect(await violationsOf(page)).toEqual([])
    await field.fill(`${addDays(monday, 2)}T08:00`)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(day(page, addDays(monday, 2))).toContainText(title)
    await expect(page.locator('.calendar-said').getByRole('status')).toContainText(title)
    await expect(entry(page, title).getByRole('button')).toBeFocused()
  })

  await test.step('it is written', async () => {
    await entry(page, title).getByRole('link', { name: title }).click()
    await page.getByRole('button', { name: t('desk.calendar.piece.begin') }).click()
    const headline = page.getByRole('textbox', { name: t('desk.editor.head.headline'), exact: true })
    await expect(headline).toHaveValue(title, { timeout: 15_000 })
    await page.goto('/admin')
    const mine = page.getByRole('region', { name: t('desk.start.mine.title') })
    await expect(mine).toContainText(title)
    await expect(mine).toContainText(t('desk.start.mine.assigned'))
    await page.goto(calendarPath({ from: monday }))
    await expect(entry(page, title)).toContainText(t('desk.calendar.kind.begun'))
  })
})

test('a scheduled article is dragged to another day, keeps its time, and goes back', async ({
  page,
  isMobile,
}) => {
  const [monday, headline] = [emptyWeek(), `Orders ${Date.now()}`]
  const { uid } = await makeArticle({ headline })
  await news('schedule', uid, '--at', `${monday} 07:30`, '--override', 'A test.')
  await hireInto(page.request, 'publisher')
  await page.goto(calendarPath({ from: monday, view: 'week' }))
  await expect(page.locator('.calendar-box.is-ready')).toBeVisible()
  const tuesday = addDays(monday, 1)
  // Fingers have the button: browsers of phones drag nothing.
  if (isMobile) await moveByForm(page, headline, `${tuesday}T07:30`)
  else await entry(page, headline).dragTo(day(page, tuesday))
  await expect(day(page, tuesday)).toContainText(headline)
  await expect(day(page, tuesday)).toContainText('07:30')
  await page.getByRole('button', { name: t('desk.calendar.move.undo') }).click()
  await expect(day(page, monday)).toContainText(headline)

  await test.step('what is off the schedule meanwhile is refused in place, and told', async () => {
    await news('unschedule', uid)
    await moveByForm(page, headline, `${tuesday}T07:30`)
    await expect(page.getByRole('dialog')).toContainText('done or cancelled')
  })
})

test('the start page has its figures as tables too', async ({ page }) => {
  await hireInto(page.request, 'editor')
  await page.goto('/admin')
  const figures = page.getByRole('region', { name: t('desk.start.figures.title') })
  for (const name of [t('desk.start.figures.published'), t('desk.start.figures.readings')]) {
    await figures.getByLabel(`${t('desk.start.figures.table')}: ${name}`).click()
    // A heading and thirty days.
    await expect(figures.getByRole('table', { name }).getByRole('row')).toHaveCount(31)
  }
  expect(await violationsOf(page)).toEqual([])
})
