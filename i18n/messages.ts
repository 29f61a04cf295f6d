import type { Locale } from './locales.ts'
import en from './messages/en.ts'
import zh from './messages/zh.ts'

/** Both languages have the same keys; tests/unit/messages.test.ts holds them against each other. */
export type Messages = typeof en
export const messages: Record<Locale, Messages> = { en, zh }
