import { expect, type APIRequestContext } from '@playwright/test'
import { newArticlePath } from '#i18n/desk-article-paths.ts'
import type { Locale } from '#i18n/locales.ts'
import { readPlainForm, send } from './plain-form.ts'

/** Begins an article as a translation of another; whose cookies `request` has begins it. @returns its uid */
export async function beginTranslation(
  request: APIRequestContext,
  joins: string,
  locale: Locale,
): Promise<string> {
  const form = await readPlainForm(request, newArticlePath({ joins, locale }), ['name="joins"'])
  const answer = await send(request, form, { headline: '' })
  expect(answer.status(), await answer.text()).toBe(303)
  // On to the page where it stands beside its source.
  return answer.headers().location!.split('/').at(-2)!
}
