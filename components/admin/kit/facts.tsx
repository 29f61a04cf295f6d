import type { ReactNode } from 'react'

interface Props {
  facts: { label: string; value: ReactNode }[]
}

/** What is known of one thing. */
export function Facts({ facts }: Props) {
  return (
    <dl className="facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
