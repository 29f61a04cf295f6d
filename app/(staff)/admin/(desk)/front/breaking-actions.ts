'use server'

import { refresh } from 'next/cache'
import { articleCalled } from '#domain/breaking/desk.ts'
import { endBreaking } from '#domain/breaking/end.ts'
import { setBreaking } from '#domain/breaking/set.ts'
import type { Locale } from '#i18n/locales.ts'
import type { FormState } from '#lib/form-state.ts'
import { executeSignedIn } from '#server/desk/execute-signed-in.ts'
import { answerForm, text } from '#server/desk/form.ts'
import { momentIn } from '#server/desk/moment.ts'
import { deskActor } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'

export async function set(_state: FormState, form: FormData): Promise<FormState> {
  const locale = text(form, 'locale') as Locale
  const work = async () => {
    const endsAt = await momentIn(form, 'endsAt')
    if (!endsAt.ok) return endsAt
    const reference = text(form, 'article').trim()
    const article = reference === '' ? null : await articleCalled(await deskActor(), reference, locale)
    if (article?.ok === false) return article
    const outcome = await executeSignedIn(setBreaking, {
      ...{ locale, text: text(form, 'text'), endsAt: endsAt.result },
      article: article?.result ?? null,
      seen: text(form, 'seen') || null,
    })
    // What stands there by now is shown beside what was refused.
    if (!outcome.ok) refresh()
    return outcome
  }
  return answerForm(form, work, async () => {
    refresh()
    const { t } = await deskWords()
    return { done: t('desk.breaking.isSet') }
  })
}

export async function end(_state: FormState, form: FormData): Promise<FormState> {
  const input = { locale: text(form, 'locale') as Locale, seen: text(form, 'seen') }
  const work = async () => {
    const outcome = await executeSignedIn(endBreaking, input)
    if (!outcome.ok) refresh()
    return outcome
  }
  return answerForm(form, work, async () => {
    refresh()
    const { t } = await deskWords()
    return { done: t('desk.breaking.ended') }
  })
}
