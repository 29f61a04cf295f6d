import type { Body } from '#domain/body/types.ts'
import { measure, plainText } from '#domain/body/text.ts'
import { filled, type EditorWords } from './words.ts'

/** How long the text is by now, and how long it takes to read. */
export function MeasureLine({
  body,
  locale,
  words,
}: {
  body: Body
  locale: 'en' | 'zh'
  words: EditorWords
}) {
  const { length, minutes } = measure(plainText(body))
  const count = new Intl.NumberFormat(words.locale).format(length)
  const said = filled(locale === 'zh' ? words.length.characters : words.length.words, { count })
  return (
    <p className="editor-measure">
      {said}
      {length > 0 && ` · ${filled(words.length.minutes, { minutes })}`}
    </p>
  )
}
