'use client'

import { useId } from 'react'
import type { MenuLink } from '#domain/menus/types.ts'
import { filled } from '../editor/words.ts'
import { useComposed } from '../work/use-composed.ts'
import type { MenuWords } from './types.ts'

/** Longest that is taken, in characters: domain/menus/types.ts. */
const MOST = { label: 60, url: 2000 }

interface Props {
  link: MenuLink
  words: MenuWords
  lang: string
  name: string
  onChange: (link: MenuLink) => void
}

/** What a link is called in the menu, and of an address where it leads: a press away. */
export function LinkFields({ link, words, lang, name, onChange }: Props) {
  const isAddress = link.kind === 'address'
  return (
    <details className="menu-edit">
      <summary aria-label={filled(words.editOf, { name })}>{words.edit}</summary>
      <TextField
        label={isAddress ? words.label : words.ownLabel}
        hint={isAddress ? undefined : words.ownLabelHint}
        value={link.label ?? ''}
        most={MOST.label}
        lang={lang}
        onValue={(label) =>
          onChange(isAddress ? { ...link, label } : { ...link, label: label === '' ? null : label })
        }
      />
      {isAddress && (
        <TextField
          label={words.url}
          hint={words.urlHint}
          value={link.url}
          most={MOST.url}
          onValue={(url) => onChange({ ...link, url: url.trim() })}
        />
      )}
    </details>
  )
}

interface FieldProps {
  label: string
  hint?: string | undefined
  value: string
  most: number
  lang?: string
  onValue: (value: string) => void
}

/** A line that tells each change, but nothing that is still being composed. */
export function TextField({ label, hint, value, most, lang, onValue }: FieldProps) {
  const id = `link${useId()}`
  const typed = useComposed(value, onValue)
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        className="control"
        type="text"
        id={id}
        autoComplete="off"
        maxLength={most}
        lang={lang}
        aria-describedby={hint && `${id}-hint`}
        {...typed}
      />
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
