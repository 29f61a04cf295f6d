import { OptionLine } from '../form/option-line.tsx'

/** A section or a language. */
export interface LimitOption {
  value: string
  label: string
  /** In a tree, 0 at the top. */
  depth?: number
}

export interface LimitWords {
  legend: string
  all: string
  some: string
  hint?: string
}

interface Props {
  /** Of the choice between all and some. */
  name: string
  /** Of each one that is ticked. */
  each: string
  words: LimitWords
  options: LimitOption[]
  /** Whether it is limited. */
  chosen: boolean
  ticked: readonly string[]
}

/** As many levels of a tree as are set in; those below stand under the last. */
const DEEPEST = 3

/** Everywhere, or only in some; those are listed in a window of their own, however many there are. */
export function RoleLimit({ name, each, words, options, chosen, ticked }: Props) {
  return (
    <fieldset className="limit">
      <legend className="limit-legend">{words.legend}</legend>
      <OptionLine
        type="radio"
        name={name}
        id={name}
        option={{ value: 'all', label: words.all }}
        chosen={!chosen}
      />
      <OptionLine
        type="radio"
        name={name}
        id={name}
        option={{ value: 'some', label: words.some }}
        chosen={chosen}
      />
      <div className="limit-some">
        {words.hint && <p className="field-hint">{words.hint}</p>}
        <ul className="limit-list" aria-label={words.some}>
          {options.map(({ value, label, depth = 0 }) => (
            <li key={value} className={`is-depth-${Math.min(depth, DEEPEST)}`}>
              <OptionLine
                type="checkbox"
                name={each}
                id={each}
                option={{ value, label }}
                chosen={ticked.includes(value)}
              />
            </li>
          ))}
        </ul>
      </div>
    </fieldset>
  )
}
