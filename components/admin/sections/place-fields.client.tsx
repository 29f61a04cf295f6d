'use client'

import { useId, useState } from 'react'
import { Choice } from '../form/choice.client.tsx'
import type { Option } from '../form/option.ts'

interface Props {
  /** What it can stand below; '' is the top. */
  parents: Option[]
  /** What it can stand after, below each of them. */
  sections: { id: number; parentId: number | null; label: string }[]
  /** Where it stands now. */
  parentId: number | null
  after: number | null
  words: Record<'parent' | 'after' | 'first' | 'last', string>
}

/** Below which section, and after which neighbour. Without scripts the neighbours are those it has now; below another one it comes last. */
export function PlaceFields({ parents, sections, parentId, after, words }: Props) {
  const id = `place${useId()}`
  const [parent, setParent] = useState(String(parentId ?? ''))
  const isHere = parent === String(parentId ?? '')
  const neighbours = sections.filter((one) => String(one.parentId ?? '') === parent)
  return (
    <>
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {words.parent}
        </label>
        <select
          className="control"
          id={id}
          name="parentId"
          value={parent}
          onChange={({ currentTarget }) => setParent(currentTarget.value)}
        >
          {parents.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <Choice
        key={parent}
        name="after"
        as="select"
        label={words.after}
        options={[
          { value: 'first', label: words.first },
          ...neighbours.map((one) => ({ value: `${parent}:${one.id}`, label: one.label })),
          { value: '', label: words.last },
        ]}
        defaultValue={isHere ? (after === null ? 'first' : `${parent}:${after}`) : ''}
      />
    </>
  )
}
