'use client'

import { zoneName } from '#i18n/dates.ts'
import { instantOf, localOf } from '#lib/instant.ts'
import { FactGroup } from './fact-group.client.tsx'
import { filled } from '../editor/words.ts'
import { Line } from './line.client.tsx'
import { shownValue } from './shown-value.ts'
import { useWriting } from './writing-context.ts'

/** The date readers are shown, typed as a clock of the site's zone has it. */
export function DateGroup() {
  const writing = useWriting()
  const { content, change, words, frame } = writing
  const { locale, timeZone } = frame.desk
  const { shownAt } = content
  const zone = `${timeZone} (${zoneName(shownAt ?? Date.now(), locale, timeZone)})`
  return (
    <FactGroup
      name="date"
      title={words.date.title}
      value={shownValue('shownAt', shownAt, writing)}
      fields={['shownAt']}
    >
      <Line
        label={words.date.shown}
        hint={filled(words.date.hint, { zone })}
        type="datetime-local"
        value={shownAt === null ? '' : localOf(shownAt, timeZone).slice(0, 16)}
        onValue={(local) => change({ shownAt: readLocal(local, timeZone) })}
      />
    </FactGroup>
  )
}

/** @returns null for what is empty, or no time of any clock */
function readLocal(local: string, timeZone: string): number | null {
  if (local === '') return null
  try {
    return instantOf(local, timeZone)
  } catch {
    return null
  }
}
