import { Choice } from '../form/choice.client.tsx'
import { Field } from '../form/field.client.tsx'
import type { Option } from '../form/option.ts'

/** What the fields of a plan say. */
export type PieceWords = Record<
  | 'name'
  | 'note'
  | 'noteHint'
  | 'optional'
  | 'at'
  | 'atHint'
  | 'locale'
  | 'anyLocale'
  | 'section'
  | 'noSection'
  | 'assignee'
  | 'nobody',
  string
>

interface Props {
  words: PieceWords
  /** What can be chosen; what is not decided has no value. */
  choices: Record<'locales' | 'sections' | 'people', Option[]>
  /** What stands in the fields to begin with. */
  given: { title?: string; note?: string; at?: string; locale?: string; section?: string; assignee?: string }
  /** What is begun already can only get another time. */
  onlyTime?: boolean
}

/** What is planned of a piece. */
export function PieceFields({ words, choices, given, onlyTime }: Props) {
  const at = (
    <Field
      name="at"
      type="datetime-local"
      label={words.at}
      hint={words.atHint}
      short
      {...(given.at !== undefined && { defaultValue: given.at })}
    />
  )
  if (onlyTime) return at
  const open = (label: string, options: Option[]) => [{ value: '', label }, ...options]
  return (
    <>
      <Field name="title" label={words.name} defaultValue={given.title ?? ''} maxLength={400} required />
      <Field
        name="note"
        label={words.note}
        hint={words.noteHint}
        optional={words.optional}
        defaultValue={given.note ?? ''}
        maxLength={4000}
        rows={4}
      />
      {at}
      <Choice
        as="select"
        name="locale"
        label={words.locale}
        options={open(words.anyLocale, choices.locales)}
        defaultValue={given.locale ?? ''}
      />
      <Choice
        as="select"
        name="section"
        label={words.section}
        options={open(words.noSection, choices.sections)}
        defaultValue={given.section ?? ''}
      />
      <Choice
        as="select"
        name="assignee"
        label={words.assignee}
        options={open(words.nobody, choices.people)}
        defaultValue={given.assignee ?? ''}
      />
    </>
  )
}
