'use client'

import type { Byline } from '#domain/articles/types.ts'
import { Icon } from '../kit/icon.tsx'
import { BylineFields } from './byline-fields.client.tsx'
import { FactGroup } from './fact-group.client.tsx'
import { shownValue } from './shown-value.ts'
import { useWriting } from './writing-context.ts'

/** As many as domain/articles/content.ts takes. */
const MOST = 20

/** Who made it, in the order in which readers see them. */
export function BylinesGroup() {
  const writing = useWriting()
  const { content, change, words, readOnly } = writing
  const { bylines } = content
  const set = (next: Byline[]) => change({ bylines: next })
  return (
    <FactGroup
      name="bylines"
      title={words.bylines.title}
      value={shownValue('bylines', bylines, writing)}
      fields={['bylines']}
    >
      {bylines.map((byline, at) => (
        <BylineFields
          key={at}
          byline={byline}
          at={at}
          last={at === bylines.length - 1}
          onChange={(part) => set(bylines.map((one, place) => (place === at ? { ...one, ...part } : one)))}
          onRemove={() => set(bylines.filter((_, place) => place !== at))}
          onMove={(by) => set(moved(bylines, at, at + by))}
        />
      ))}
      {bylines.length < MOST && (
        <button
          type="button"
          className="button is-plain"
          disabled={readOnly}
          onClick={() => set([...bylines, { name: '', authorId: null, role: 'words' }])}
        >
          <Icon name="add" />
          {words.bylines.add}
        </button>
      )}
    </FactGroup>
  )
}

function moved(bylines: readonly Byline[], from: number, to: number): Byline[] {
  const next = bylines.filter((_, place) => place !== from)
  next.splice(to, 0, bylines[from]!)
  return next
}
