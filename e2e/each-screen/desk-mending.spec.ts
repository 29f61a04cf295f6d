import { expect, test, type Page } from '@playwright/test'
import { publishingPath } from '#i18n/desk-article-paths.ts'
import { translator } from '#i18n/translate.ts'
import { hireInto } from '../desk/person.ts'
import { makeArticle } from '../desk/write-article.ts'

const t = translator('en')

/** Follows what leads to the place a check found. */
async function mend(page: Page, uid: string, found: string): Promise<void> {
  await page.goto(publishingPath(uid))
  await page.getByRole('listitem').filter({ hasText: found }).getByRole('link').click()
  await page.waitForURL(/#/)
}

test('what the checks found leads to its block and to its field', async ({ page }) => {
  await hireInto(page.request, 'administrator')
  const { uid } = await makeArticle({
    headline: 'Orders rise',
    facts: ['originality: reprint', 'source: { name: Lanhu Daily }'],
    text: 'Orders rose in October.\n\nThe association counted again: [click here](/en).',
  })

  await mend(page, uid, t('desk.publishing.findings.vagueLink', { text: 'click here' }))
  await expect(page.getByRole('textbox', { name: t('desk.editor.head.text'), exact: true })).toBeFocused()
  const around = () => document.getSelection()?.anchorNode?.parentElement?.closest('p')?.textContent
  expect(await page.evaluate(around)).toBe('The association counted again: click here.')

  await mend(page, uid, t('desk.publishing.findings.noSourceLink', { name: 'Lanhu Daily' }))
  await expect(page.getByLabel(t('desk.editor.source.originality'), { exact: true })).toBeFocused()
  await expect(page.getByLabel(t('desk.editor.source.url'))).toBeVisible()
})
