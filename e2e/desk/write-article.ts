import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type APIRequestContext } from '@playwright/test'
import type { ArticleContent } from '#db/schema/json.ts'
import { deskApi } from '#i18n/desk-article-paths.ts'
import type { Locale } from '#i18n/locales.ts'
import { news } from '../news-command.ts'

/** An article that a test has made, and no other test writes. */
export interface Written {
  uid: string
  slug: string
}

let made = 0

/** A slug nobody has yet. */
export function newSlug(): string {
  return `written-${process.pid}-${++made}`
}

interface Given {
  headline: string
  locale?: Locale
  /** Lines of the front matter besides headline, slug and section. */
  facts?: string[]
  text?: string
  publish?: true
}

/** Makes an article at the terminal, in a section that no readers' test goes through. */
export async function makeArticle(given: Given): Promise<Written> {
  const { headline, locale = 'en', facts = [], text = 'The association counted again.', publish } = given
  const folder = await mkdtemp(join(tmpdir(), 'masthead-article-'))
  const file = join(folder, 'article.md')
  const head = [`headline: ${headline}`, `slug: ${newSlug()}`, 'sections: [events]', ...facts]
  await writeFile(file, ['---', ...head, '---', '', text, ''].join('\n'))
  const words = ['--locale', locale, '--json', ...(publish ? ['--publish'] : [])]
  const answer = await news('new', file, ...words)
  await rm(folder, { recursive: true })
  return JSON.parse(answer) as Written
}

/** Writes in an article's working copy as its editor does; whose cookies `request` has writes. */
export async function writeInto(
  request: APIRequestContext,
  uid: string,
  change: Partial<ArticleContent>,
): Promise<void> {
  const opened = await request.get(`${deskApi.work}?uid=${uid}`)
  const { result } = (await opened.json()) as { result: { content: ArticleContent; version: number } }
  const { content, version } = result
  const data = { uid, tab: 'test', version, writeId: `w${version}`, content: { ...content, ...change } }
  const headers = { origin: new URL(opened.url()).origin }
  const answer = await request.post(deskApi.write, { data, headers })
  expect(await answer.json()).toMatchObject({ ok: true, result: { state: 'written' } })
}
