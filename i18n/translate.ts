import { createTranslator } from 'use-intl/core'
import type { Locale } from './locales.ts'
import { localeTag } from './locales.ts'
import { messages, type Messages } from './messages.ts'

/** Texts of one language: `t('article.source', { name })`. Unknown keys are type errors. */
export type Translator = ReturnType<typeof translator>

export function translator(locale: Locale) {
  return createTranslator<Messages>({ locale: localeTag(locale), messages: messages[locale] })
}
