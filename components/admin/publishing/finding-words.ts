import type { Finding } from '#domain/articles/desk.ts'
import type { Translator } from '#i18n/translate.ts'

/** A finding as a sentence. Its parameters go with its key; tests/unit/finding-words.test.ts holds them together. */
export function findingWords(t: Translator, { key, params }: Pick<Finding, 'key' | 'params'>): string {
  const say = t as unknown as (key: string, values: Finding['params']) => string
  return say(`desk.publishing.findings.${key}`, params)
}
