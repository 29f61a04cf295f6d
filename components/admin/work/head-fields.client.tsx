'use client'

import { FieldConflicts } from './field-conflicts.client.tsx'
import { useWriting } from './writing-context.ts'
import { WrittenText } from './written-text.client.tsx'

/** Kicker, headline and standfirst, as they stand above the text. @param onText goes on to the text */
export function HeadFields({ onText }: { onText: () => void }) {
  const { words } = useWriting()
  return (
    <section className="work-head" aria-label={words.head.label}>
      <WrittenText field="kicker" most={80} onNext={() => focusOn('headline')} />
      <FieldConflicts fields={['kicker']} />
      <WrittenText field="headline" most={400} onNext={() => focusOn('standfirst')} />
      <FieldConflicts fields={['headline']} />
      <WrittenText field="standfirst" most={1200} onNext={onText} />
      <FieldConflicts fields={['standfirst']} />
    </section>
  )
}

function focusOn(field: string): void {
  document.getElementById(`written-${field}`)?.focus()
}
