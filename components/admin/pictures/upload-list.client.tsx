'use client'

import { filled } from '../editor/words.ts'
import { Icon } from '../kit/icon.tsx'
import type { Upload } from './use-uploads.ts'
import type { PictureWords } from './words.ts'

interface Props {
  uploads: readonly Upload[]
  words: PictureWords['upload']
  onDrop: (key: number) => void
  onRetry: (key: number) => void
}

/** Files on their way: how far each is, or why it was not taken. */
export function UploadList({ uploads, words, onDrop, onRetry }: Props) {
  if (uploads.length === 0) return null
  return (
    <ul className="upload-list" aria-label={words.list}>
      {uploads.map(({ key, file, part, problem }) => (
        <li key={key} className={problem === null ? 'upload' : 'upload is-failed'}>
          <span className="upload-name" id={`upload-${key}`}>
            {file.name || words.unnamed}
          </span>
          {problem === null ? (
            <>
              <progress aria-labelledby={`upload-${key}`} value={bar(part)} />
              <span className="upload-state">{stateOf(part, words)}</span>
            </>
          ) : (
            <p className="upload-problem" role="alert">
              <Icon name="alert" />
              {problem}
            </p>
          )}
          <span className="upload-actions">
            {problem !== null && (
              <button type="button" className="button is-plain" onClick={() => onRetry(key)}>
                {words.again}
              </button>
            )}
            <button
              type="button"
              className="button is-quiet"
              aria-describedby={`upload-${key}`}
              onClick={() => onDrop(key)}
            >
              {problem === null ? words.cancel : words.dismiss}
            </button>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Without a value while nobody can say how long it takes. */
function bar(part: number | null): number | undefined {
  if (part === null) return 0
  return part < 1 ? part : undefined
}

function stateOf(part: number | null, words: PictureWords['upload']): string {
  if (part === null) return words.waiting
  return part < 1 ? filled(words.sending, { n: Math.floor(part * 100) }) : words.making
}
