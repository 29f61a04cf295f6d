'use client'

import { Choice } from '../form/choice.client.tsx'
import type { Option } from '../form/option.ts'
import { OptionLine } from '../form/option-line.tsx'
import { GroupFrame } from '../form/group-frame.tsx'
import { useField } from '../form/form-context.ts'

/** A language somebody may begin an article in, and its sections. */
export interface Place extends Option {
  sections: Option[]
  /** Section that is chosen at first. */
  chosen: string
}

interface Props {
  places: Place[]
  /** Language that is chosen at first. */
  locale: string
  words: { locale: string; section: string }
}

/**
 * Language and section. Each language has its own list of sections; those of languages that are not chosen are hidden by CSS, so
 * that it works without scripts.
 */
export function BeginFields({ places, locale, words }: Props) {
  const field = useField('locale')
  const typed = typeof field.typed === 'string' ? field.typed : locale
  const [only] = places
  if (places.length === 1 && only) {
    return (
      <>
        <input type="hidden" name="locale" value={only.value} />
        <SectionChoice place={only} label={words.section} />
      </>
    )
  }
  return (
    <GroupFrame field={field} legend={words.locale}>
      {places.map((place) => (
        <div className="begin-place" key={place.value}>
          <OptionLine
            type="radio"
            name="locale"
            id={field.ids.field}
            option={place}
            chosen={place.value === typed}
          />
          <SectionChoice place={place} label={words.section} />
        </div>
      ))}
    </GroupFrame>
  )
}

function SectionChoice({ place: { value, sections, chosen }, label }: { place: Place; label: string }) {
  return (
    <Choice name={`section-${value}`} as="select" label={label} options={sections} defaultValue={chosen} />
  )
}
