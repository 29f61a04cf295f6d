'use client'

import type { ReactNode } from 'react'
import { FieldConflicts } from './field-conflicts.client.tsx'
import { useKept } from './use-kept.ts'
import { useConflicts, type ArticleField } from './writing-context.ts'

interface Props {
  name: string
  title: string
  /** What it holds, in few words: to be seen while it is closed. */
  value?: string
  fields: readonly ArticleField[]
  /** Open until somebody closes it. */
  opened?: boolean
  children: ReactNode
}

/** Facts of the article that belong together, under a heading that opens; opened ones stay so on this device. */
export function FactGroup({ name, title, value, fields, opened = false, children }: Props) {
  const [open, setOpen] = useKept(`work-${name}`, opened ? 'open' : 'closed')
  const conflicts = useConflicts(fields)
  const isOpen = open === 'open' || conflicts.length > 0
  return (
    <details
      className="fact-group"
      data-fields={fields.join(' ')}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open ? 'open' : 'closed')}
    >
      <summary>
        <h3>{title}</h3>
        {value && <span className="fact-value">{value}</span>}
      </summary>
      <div className="fact-body">
        <FieldConflicts fields={fields} />
        {children}
      </div>
    </details>
  )
}
