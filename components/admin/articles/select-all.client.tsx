'use client'

import { useEffect, useState } from 'react'
import { useScripts } from '../kit/use-scripts.ts'

interface Props {
  /** Id of the form that the boxes belong to. */
  form: string
  words: Record<'all' | 'none' | 'selected', string>
}

/** Selects every article of the page, or none; and says how many are. */
export function SelectAll({ form, words }: Props) {
  const scripts = useScripts()
  const [selected, setSelected] = useState(0)

  useEffect(() => {
    const count = () => setSelected(boxesOf(form).filter((box) => box.checked).length)
    const owner = document.getElementById(form)
    // When a form is reset, its fields are so only afterwards.
    const later = () => queueMicrotask(count)
    document.addEventListener('change', count)
    owner?.addEventListener('reset', later)
    return () => {
      document.removeEventListener('change', count)
      owner?.removeEventListener('reset', later)
    }
  }, [form])

  if (!scripts) return null
  const choose = (checked: boolean) => () => {
    for (const box of boxesOf(form)) box.checked = checked
    setSelected(checked ? boxesOf(form).length : 0)
  }
  return (
    <p className="bulk-select">
      <button type="button" className="button is-quiet" onClick={choose(selected === 0)}>
        {selected === 0 ? words.all : words.none}
      </button>{' '}
      <span aria-live="polite">
        {words.selected}: {selected}
      </span>
    </p>
  )
}

function boxesOf(form: string): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(`.article-box[form="${form}"]`)]
}
