import type { Stage } from '#domain/reviews/rules.ts'
import type { Translator } from '#i18n/translate.ts'

/** A stage as newsrooms call it: 一审, 二校; there are at most three of each kind. */
export function stageWords(t: Translator, { kind, step }: Stage): string {
  return t(`desk.reviews.stage.${kind}${step as 1 | 2 | 3}`)
}
