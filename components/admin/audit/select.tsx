interface Option {
  value: string
  label: string
}

interface Props {
  name: string
  label: string
  /** What stands for no choice. */
  any: string
  groups: { label?: string; options: Option[] }[]
  value?: string | undefined
}

/** One of many things, in groups. */
export function Select({ name, label, any, groups, value = '' }: Props) {
  const id = `audit-${name}`
  // What an address asks for and no group has stays chosen: else the next click would ask for something else.
  const isListed = value === '' || groups.some(({ options }) => options.some((one) => one.value === value))
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select className="control" id={id} name={name} defaultValue={value}>
        <option value="">{any}</option>
        {!isListed && <option value={value}>{value}</option>}
        {groups.map(({ label: heading, options }) =>
          heading === undefined ? (
            options.map(optionOf)
          ) : (
            <optgroup key={heading} label={heading}>
              {options.map(optionOf)}
            </optgroup>
          ),
        )}
      </select>
    </div>
  )
}

function optionOf({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  )
}
