import { expect, request, test, type APIRequestContext } from '@playwright/test'
import { deskPreviewPath, previewPath } from '#i18n/desk-article-paths.ts'
import { articlePath } from '#i18n/paths.ts'
import { listenTo } from '../complaints.ts'
import { hireInto } from '../desk/person.ts'
import { readPlainForm, send, sendPlainForm } from '../desk/plain-form.ts'
import { makeArticle, writeInto } from '../desk/write-article.ts'
import { faultsOfHtml } from '../faults-of-html.ts'
import { news } from '../news-command.ts'
import { violationsOf } from '../violations.ts'

/** A link by which others see the article, made in the desk without scripts. @returns path and query */
async function makeLink(editor: APIRequestContext, uid: string): Promise<string> {
  const answer = await sendPlainForm(editor, previewPath(uid), { hours: '4' })
  expect(answer.status(), await answer.text()).toBe(200)
  return /\/preview\/link\?token=[\w-]{43}/.exec(await answer.text())![0]
}

/** What a preview may have that readers' page has not, and the other way round; all else is the same to the byte. */
function withoutDifferences(source: string): string {
  return source
    .replaceAll(/<link rel="stylesheet" href="\/_next\/[^>]*>/g, '')
    .replace(/<meta name="robots"[^>]*>/, '')
    .replace(/<aside class="preview-banner".*?<\/aside>/s, '')
    .replaceAll(/ data-(views-uid|version|corrected)="[^"]*"/g, '')
}

test.describe('a preview link', () => {
  test('shows what readers get once it is published, to the byte', async ({ request: reader, baseURL }) => {
    const editor = await request.newContext({ baseURL: baseURL! })
    await hireInto(editor, 'editor')
    const facts = ['shown: 2026-11-18 09:30', 'kicker: Orders', 'tags: [foundry]', 'dateline: Lanhu']
    const { uid, slug } = await makeArticle({ headline: 'Orders before they are public', facts })
    const link = await makeLink(editor, uid)
    const before = await reader.get(link)
    expect(before.status()).toBe(200)
    expect(before.headers()).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
    })
    const preview = await before.text()
    expect(preview).toContain('<meta name="robots" content="noindex, nofollow"/>')
    expect(preview).toContain('preview-banner')
    expect(preview).not.toMatch(/data-views-uid|\/_next\/[^"]*\.js/)
    expect(await faultsOfHtml(preview)).toEqual([])
    expect((await reader.get(articlePath('en', slug))).status(), 'readers have nothing').toBe(404)
    await news('publish', uid)
    const public_ = await (await reader.get(articlePath('en', slug))).text()
    expect(public_).toContain('data-views-uid')
    expect(withoutDifferences(preview)).toBe(withoutDifferences(public_))
    await editor.dispose()
  })

  test('is dead once it is ended, and answers as one that never was', async ({
    request: reader,
    baseURL,
  }) => {
    const editor = await request.newContext({ baseURL: baseURL! })
    await hireInto(editor, 'editor')
    const { uid } = await makeArticle({ headline: 'Orders that nobody sees' })
    const link = await makeLink(editor, uid)
    await send(editor, await readPlainForm(editor, previewPath(uid), ['name="link"']), {})
    const [ended, never] = [await reader.get(link), await reader.get(`/preview/link?token=${'A'.repeat(43)}`)]
    expect([ended.status(), never.status()]).toEqual([404, 404])
    const [said, other] = [await ended.text(), await never.text()]
    expect(said).toBe(other)
    expect(said).not.toContain('Orders that nobody sees')
    await editor.dispose()
  })
})

test('the desk shows the working copy in a frame, as it stands, to staff alone', async ({
  browser,
  baseURL,
  request: stranger,
}) => {
  const context = await browser.newContext({ baseURL: baseURL! })
  await hireInto(context.request, 'editor')
  const { uid } = await makeArticle({ headline: 'Orders in a frame' })
  await writeInto(context.request, uid, { headline: 'Orders in a frame, rewritten' })
  const page = await context.newPage()
  const { said, stopped } = await listenTo(page, baseURL!, false)
  await page.goto(previewPath(uid))
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Orders in a frame, rewritten')
  expect([said, await stopped()]).toEqual([[], []])
  await page.goto(deskPreviewPath(uid))
  expect(await violationsOf(page)).toEqual([])
  const refused = await stranger.get(deskPreviewPath(uid))
  expect(refused.status()).toBe(403)
  expect(await refused.text()).not.toContain('Orders in a frame')
  await context.close()
})
