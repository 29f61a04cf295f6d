import { useId, type Ref } from 'react'

interface Props {
  label: string
  value: string
  hint?: string
  problem?: string
  type?: 'text' | 'url'
  ref?: Ref<HTMLInputElement>
  onChange: (value: string) => void
}

/** A line to be typed, with what is wrong with it. */
export function LineField({ label, value, hint, problem, type = 'text', ref, onChange }: Props) {
  const id = useId()
  const said = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        ref={ref}
        id={id}
        className="control"
        type="text"
        inputMode={type}
        value={value}
        autoComplete="off"
        autoCapitalize={type === 'url' ? 'none' : undefined}
        spellCheck={type !== 'url'}
        aria-describedby={said || undefined}
        aria-invalid={problem ? true : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem && (
        <p className="field-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
