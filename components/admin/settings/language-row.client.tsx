'use client'

import { Checks } from '../form/checks.client.tsx'
import { Choice } from '../form/choice.client.tsx'

interface Props {
  code: string
  shown: boolean
  /** From 1. */
  place: number
  /** How many languages there are. */
  of: number
  words: { legend: string; show: string; place: string }
}

/** Whether one language is offered to readers, and where among the others. */
export function LanguageRow({ code, shown, place, of, words }: Props) {
  const name = `site.languages.${code}`
  const places = Array.from({ length: of }, (_, at) => String(at + 1))
  return (
    <div className="language-row">
      <Checks
        name={`${name}.shown`}
        legend={words.legend}
        options={[{ value: 'yes', label: words.show }]}
        defaultValue={shown ? ['yes'] : []}
      />
      {/* A list keeps what was chosen before it was saved: another place, another list. */}
      <Choice
        key={place}
        as="select"
        name={`${name}.place`}
        label={words.place}
        options={places.map((value) => ({ value, label: value }))}
        defaultValue={String(place)}
      />
    </div>
  )
}
