import { useDeferredValue, useMemo } from 'react'
import { measure, plainText } from '#domain/body/text.ts'
import type { Body } from '#domain/body/types.ts'
import { filled, type EditorWords } from './words.ts'

interface Props {
  body: Body
  /** Of the article: Chinese is counted by characters, English by words. */
  locale: 'en' | 'zh'
  words: EditorWords
}

/** How long the text is by now, and how long it takes to read. It may lag behind while somebody types. */
export function MeasureLine({ body, locale, words }: Props) {
  const later = useDeferredValue(body)
  const { length, minutes } = useMemo(() => measure(plainText(later)), [later])
  const count = new Intl.NumberFormat(words.locale).format(length)
  const unit = locale === 'zh' ? 'characters' : length === 1 ? 'oneWord' : 'words'
  return (
    <p className="work-count">
      {filled(words.length[unit], { count })}
      {length > 0 && <span className="work-minutes"> · {filled(words.length.minutes, { minutes })}</span>}
    </p>
  )
}
