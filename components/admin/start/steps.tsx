import { ButtonLink } from '../kit/button-link.tsx'
import { Icon } from '../kit/icon.tsx'
import { Section } from '../kit/section.tsx'

/** One thing a new newsroom needs. */
export interface Step {
  key: string
  title: string
  hint: string
  done: boolean
  /** Where it is done; null where whoever looks may not. */
  action: { href: string; label: string } | null
}

interface Props {
  steps: Step[]
  words: Record<'title' | 'lead' | 'done' | 'open' | 'others', string>
}

/** What a new newsroom needs, in order; each ticks itself off. */
export function Steps({ steps, words }: Props) {
  return (
    <Section id="steps" title={words.title} lead={words.lead}>
      <ol className="steps">
        {steps.map(({ key, title, hint, done, action }) => (
          <li key={key} className={done ? 'step is-done' : 'step'}>
            <span className="step-mark">{done && <Icon name="check" />}</span>
            <div className="step-text">
              <p className="step-title">
                {title} <span className="hidden-label">({done ? words.done : words.open})</span>
              </p>
              {!done && <p className="step-hint">{action ? hint : words.others}</p>}
            </div>
            {!done && action && <ButtonLink href={action.href}>{action.label}</ButtonLink>}
          </li>
        ))}
      </ol>
    </Section>
  )
}
