'use client'

import type { Byline } from '#domain/articles/types.ts'
import { Icon } from '../kit/icon.tsx'
import { filled } from '../editor/words.ts'
import { Line } from './line.client.tsx'
import { Pick } from './pick.client.tsx'
import { useWriting } from './writing-context.ts'

const ROLES = ['words', 'pictures', 'editing', 'translation'] as const

interface Props {
  byline: Byline
  at: number
  last: boolean
  onChange: (part: Partial<Byline>) => void
  onRemove: () => void
  /** @param by places */
  onMove: (by: 1 | -1) => void
}

/** One name, as printed. Choosing an author fills in the name where none stands there yet. */
export function BylineFields({ byline, at, last, onChange, onRemove, onMove }: Props) {
  const { words, frame, readOnly } = useWriting()
  const name = byline.name || filled(words.bylines.nameless, { n: at + 1 })
  const step = (label: string, icon: 'up' | 'down' | 'close', disabled: boolean, onClick: () => void) => (
    <button
      type="button"
      className="work-icon"
      disabled={readOnly || disabled}
      aria-label={filled(label, { name })}
      title={filled(label, { name })}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  )

  function chooseAuthor(value: string) {
    const author = frame.authors.find(({ id }) => String(id) === value)
    onChange({ authorId: author?.id ?? null, ...(author && byline.name === '' && { name: author.name }) })
  }

  return (
    <fieldset className="byline">
      <legend className="hidden-label">{filled(words.bylines.one, { n: at + 1 })}</legend>
      <div className="byline-line">
        <Line
          label={words.bylines.name}
          lang={frame.lang}
          most={120}
          value={byline.name}
          onValue={(value) => onChange({ name: value })}
        />
        <div className="byline-moves">
          {step(words.bylines.up, 'up', at === 0, () => onMove(-1))}
          {step(words.bylines.down, 'down', last, () => onMove(1))}
          {step(words.bylines.remove, 'close', false, onRemove)}
        </div>
      </div>
      <div className="byline-line">
        <Pick
          label={words.bylines.role}
          value={byline.role}
          options={ROLES.map((value) => ({ value, label: words.bylines[value] }))}
          onValue={(value) => onChange({ role: value as Byline['role'] })}
        />
        <Pick
          label={words.bylines.author}
          value={String(byline.authorId ?? '')}
          options={[
            { value: '', label: words.bylines.noAuthor },
            ...frame.authors.map((author) => ({ value: String(author.id), label: author.name })),
          ]}
          onValue={chooseAuthor}
        />
      </div>
    </fieldset>
  )
}
