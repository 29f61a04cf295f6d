import type { Locale } from './locales.ts'
import en from './messages/en.json' with { type: 'json' }
import zh from './messages/zh.json' with { type: 'json' }

/** Both languages have the same keys; tests/unit/messages.test.ts holds them against each other. */
export type Messages = typeof en
export const messages: Record<Locale, Messages> = { en, zh }
