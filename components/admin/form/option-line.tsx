import type { Option } from './option.ts'

interface Props {
  type: 'checkbox' | 'radio'
  name: string
  /** Of the group; the hint's id comes from it. */
  id: string
  option: Option
  chosen: boolean
}

/** A box or a button to tick, its words beside it. */
export function OptionLine({ type, name, id, option: { value, label, hint, disabled }, chosen }: Props) {
  const hintId = `${id}-${value}-hint`
  return (
    <div className="option">
      <label>
        <input
          type={type}
          name={name}
          value={value}
          defaultChecked={chosen}
          disabled={disabled}
          aria-describedby={hint && hintId}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p className="field-hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  )
}
