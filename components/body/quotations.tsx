import type { ReactNode } from 'react'

interface Props {
  attribution: string
  children: ReactNode
}

/** Somebody's own words at length. */
export function Quotation({ attribution, children }: Props) {
  return (
    <figure className="quotation">
      <blockquote>{children}</blockquote>
      {attribution && <figcaption>{attribution}</figcaption>}
    </figure>
  )
}

/** A sentence out of the text, set large. */
export function PullQuote({ attribution, children }: Props) {
  return (
    <figure className="pull-quote">
      <blockquote>
        <p>{children}</p>
      </blockquote>
      {attribution && <figcaption>{attribution}</figcaption>}
    </figure>
  )
}
